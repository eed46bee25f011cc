import type { EnterRow } from '../../../../shared/document/document'
import { joinSpans, say, type Inline } from '../../../../shared/document/inline'
import type { LinePart } from '../../../../shared/document/line-parts'
import type { Strip } from '../flow'
import { type, type Style } from '../sheet'
import type { Line } from '../text/piece'
import { beside, totalHeight } from './beside'
import type { LineContext } from './context'
import { Holder } from './holder'
import type { Column } from './line-grid'
import { actualText, portions } from './text-strips'

interface Cell {
  place: { x: number; width: number }
  style: Style
  lines: readonly Line[]
}

/** At most these parts of a column are for the labels of fields and for their old values; the new ones have the rest. */
const mostLabel = 0.36
const mostWas = 0.44
const wideLabel = 0.6
const cellGap = 8

interface EnterPlace {
  column: Column
  /** From the left edge of the column. */
  wasAt: number
  valueAt: number
}

/** So many fields may stand in two columns. */
const fewest = 4
const between = 14

/** Fields one below the other, in the order in which they are set: down the left column, then down the right. */
export function enterTable(context: LineContext, { rows: given }: Enter, column: Column): Strip[] {
  const rows = joinedRows(given)
  const one = oneColumn(context, rows, column)
  const two = rows.length < fewest ? null : twoColumns(context, rows, column)
  return [...(two !== null && totalHeight(two) < totalHeight(one) ? two : one), end]
}

type Enter = Extract<LinePart, { kind: 'enter' }>
const end: Strip = { height: 2, keep: true, draw: () => undefined }

function oneColumn(context: LineContext, rows: readonly EnterRow[], column: Column): Strip[] {
  const place = enterPlace(context, rows, column)
  return rows.flatMap((row) => enterRow(context, row, place))
}

/** The left column has so much of the room: the part with which the table is lowest. */
const leftShares = [0.5, 0.44, 0.56, 0.38]

function twoColumns(context: LineContext, rows: readonly EnterRow[], column: Column): Strip[] | null {
  let best: Strip[] | null = null
  for (const share of leftShares) {
    const strips = twoWith(context, rows, column, share)
    if (strips !== null && (best === null || totalHeight(strips) < totalHeight(best))) best = strips
  }
  return best
}

/** Null where a word would be broken that a whole column leaves whole. */
function twoWith(context: LineContext, rows: readonly EnterRow[], column: Column, share: number): Strip[] | null {
  const left = (column.width - between) * share
  const half = Math.ceil(rows.length / 2)
  const places = [
    enterPlace(context, rows.slice(0, half), { x: column.x, width: left }),
    enterPlace(context, rows.slice(half), { x: column.x + left + between, width: column.width - between - left }),
  ]
  const placeOf = (at: number): EnterPlace | undefined => places[at < half ? 0 : 1]
  const whole = enterPlace(context, rows, column)
  if (rows.some((row, at) => breaks(context, row, placeOf(at) ?? whole) && !breaks(context, row, whole))) return null
  const columns = places.map((place, at) =>
    (at === 0 ? rows.slice(0, half) : rows.slice(half)).flatMap((row) => enterRow(context, row, place)),
  )
  return keeping(beside(columns))
}

const keeping = (strips: readonly Strip[]): Strip[] => strips.map((strip) => ({ ...strip, keep: true }))

/** Whether a word of what was there or is to be is wider than its place. */
function breaks({ wrapper }: LineContext, row: EnterRow, { column, wasAt, valueAt }: EnterPlace): boolean {
  const least = (text: Inline): number => wrapper.widths(text, type.line).least
  return least(row.value) > column.width - valueAt || least(arrowed(row)) > Math.max(0, valueAt - wasAt - cellGap)
}

/** What stands under one label is one row: commands of one dial-peer, say. */
function joinedRows(rows: readonly EnterRow[]): EnterRow[] {
  const joined: EnterRow[] = []
  for (const row of rows) {
    const last = joined.at(-1)
    if (last?.label === row.label && last.was.length + row.was.length === 0)
      joined[joined.length - 1] = { ...last, value: joinSpans([last.value, row.value], '  ·  ') }
    else joined.push(row)
  }
  return joined
}

function enterPlace(context: LineContext, rows: readonly EnterRow[], column: Column): EnterPlace {
  const { wrapper } = context
  const widest = (texts: Inline[]): number =>
    Math.max(0, ...texts.filter((text) => text.length > 0).map((text) => wrapper.widths(text, type.line).natural))
  const labels = widest(rows.map(({ label }) => say`${label} `)) + cellGap
  const befores = rows.some(({ was }) => was.length > 0) ? widest(rows.map(arrowed)) + cellGap : 0
  const values = widest(rows.map(({ value }) => value))
  const wasAt = Math.min(labels, Math.max(column.width * mostLabel, column.width - befores - values))
  const place = { column, wasAt, valueAt: wasAt + Math.min(befores, column.width * mostWas) }
  if (befores > 0 || labels <= wasAt) return place
  // One long value is no reason to break every label.
  const wideAt = Math.min(labels, column.width * wideLabel)
  const wide = { column, wasAt: wideAt, valueAt: wideAt }
  const isWorse = rows.some((row) => breaks(context, row, wide) && !breaks(context, row, place))
  return !isWorse && linesOf(context, rows, wide) < linesOf(context, rows, place) ? wide : place
}

const linesOf = (context: LineContext, rows: readonly EnterRow[], place: EnterPlace): number =>
  rows.reduce((sum, row) => sum + Math.max(...enterCells(context, row, place).map(({ lines }) => lines.length)), 0)

const arrowed = ({ was }: EnterRow): Inline => (was.length === 0 ? [] : say`${was}\u00a0→`)

function enterCells({ wrapper }: LineContext, row: EnterRow, { column, wasAt, valueAt }: EnterPlace): Cell[] {
  const { x, width } = column
  const names = { x, width: wasAt - cellGap }
  const before = { x: x + wasAt, width: valueAt - wasAt - cellGap }
  const values = { x: x + valueAt, width: width - valueAt }
  const was = row.was.length > 0 ? wrapper.wrap(say`${arrowed(row)} `, type.lineSoft, before.width) : []
  return [
    { place: names, style: type.line, lines: wrapper.wrap(say`${row.label} `, type.line, names.width) },
    { place: before, style: type.lineSoft, lines: was },
    { place: values, style: type.line, lines: wrapper.wrap(row.value, type.line, values.width) },
  ]
}

/** Field, what stood there before, value. */
function enterRow(context: LineContext, row: EnterRow, place: EnterPlace): Strip[] {
  const cells = enterCells(context, row, place)
  const element = new Holder(context.body, 'P', actualText(cells.flatMap(({ lines }) => lines)))
  const count = Math.max(...cells.map(({ lines }) => lines.length))
  return portions(count).map(({ from, to }): Strip => {
    const isLast = to === count
    const height = (to - from) * type.line.lead + (isLast ? 1.5 : 0)
    return {
      height,
      keep: true,
      draw(pen, y) {
        pen.content(element.tag(pen), () => {
          for (const cell of cells) pen.lines(cell.lines.slice(from, to), { ...cell.place, y }, cell.style)
        })
        if (!isLast) return
        element.end()
        pen.rule(place.column.x, y + height - 0.6, place.column.width, 0.35, 'faint')
      },
    }
  })
}
