import type { Cover, Figures, Form, SignOff } from '../../../../shared/document/document'
import { say, strong } from '../../../../shared/document/inline'
import { fieldName } from '../fields'
import type { Strip } from '../flow'
import type { Pen } from '../pen'
import { across, type } from '../sheet'
import { plainOf } from '../plain'
import type { Wrapper } from '../text/wrap'
import type { BlockContext } from './context'
import { paragraph } from './headings'
import { Holder } from './holder'
import { factPairs } from './lists'
import { drawPart, noRowAlone, tableHead, tableTag } from './table'
import { actualText, ending, gap, portions, space } from './text-strips'

/** What the first page says in large letters, with facts in two columns. */
export const cover = (context: BlockContext, { statement, rows }: Cover): Strip[] => [
  ...paragraph(context, statement, { style: type.statement, after: 14 }),
  ...(rows.length === 0 ? [] : [...factPairs(context, rows), gap(10)]),
]

const figureGap = 16
const markSide = 15

/** Large numbers side by side, each with its mark and words below. */
export function figures(context: BlockContext, { caption, items }: Figures): Strip[] {
  const { wrapper, parent } = context
  const width = (across - (items.length - 1) * figureGap) / Math.max(items.length, 1)
  const cells = items.map((item, at) => ({
    item,
    x: at * (width + figureGap),
    words: wrapper.wrap(say`${strong(item.words)} `, type.cell, width),
    aside: item.aside === '' ? [] : wrapper.wrap(say`${item.aside}`, type.cellSoft, width),
  }))
  const lines = Math.max(0, ...cells.map((cell) => cell.words.length + cell.aside.length))
  const list = new Holder(parent, 'L', { title: caption })
  const strip: Strip = {
    height: 44 + lines * type.cell.lead,
    draw(pen, y) {
      for (const cell of cells) {
        const { x, item } = cell
        pen.rule(x, y, width, 0.9, 'text')
        pen.mark(item.mark, x, y + 14, markSide)
        const element = pen.open(list.tag(pen), 'LI')
        pen.add(element, 'LBody', () => {
          const isOpen = item.number > 0 && (item.mark === 'readable' || item.mark === 'accepted')
          const style = isOpen ? type.figureAlarm : type.figure
          const place = { x: x + markSide + 7, y: y + 5, width: width - markSide - 7 }
          pen.put(say`${`${item.number} `}`, place, style)
          pen.lines(cell.words, { x, y: y + 40, width }, type.cell)
          const below = y + 40 + cell.words.length * type.cell.lead
          pen.lines(cell.aside, { x, y: below, width }, type.cell)
        })
        element.end()
      }
      list.end()
    },
  }
  return [...paragraph(context, say`${caption}`, { style: type.small, after: 4, keep: true }), strip, gap(16)]
}

type FormColumns = readonly [Place, Place, Place]
type Place = Readonly<{ x: number; width: number }>

const formColumns: FormColumns = [
  { x: 0, width: 90 },
  { x: 94, width: 276 },
  { x: 376, width: across - 376 },
]

/** Narrower than that a head does not fit. */
const leastName = 20

/** Where names are numbers or ids, and there is nothing but to write, the sentences have the room; no id is broken. */
function sentenceColumns(wrapper: Wrapper, rows: Form['rows']): FormColumns {
  const widest = Math.max(0, ...rows.map(({ name }) => wrapper.widths(say`${strong(name)}`, type.line).natural))
  const width = Math.max(leastName, Math.ceil(widest) + 1)
  return [
    { x: 0, width },
    { x: width + 2, width: across - width - 92 },
    { x: across - 82, width: 82 },
  ]
}

const columnsOf = (wrapper: Wrapper, rows: Form['rows']): FormColumns =>
  rows.every(({ name, asked }) => asked.length === 0 && name.length <= 6) ? sentenceColumns(wrapper, rows) : formColumns

const formPad = 1.1
const tickRoom = 20
/** Room to write by hand. */
const formLeast = 12.5

interface FormContext extends BlockContext {
  element: Holder
  columns: FormColumns
}

/** A table to be filled in: a box where a value is to be agreed to, a line where it is to be written. */
export function form(context: BlockContext, { caption, columns: heads, rows }: Form): Strip[] {
  const element = new Holder(context.parent, 'Table', tableTag(caption))
  const columns = columnsOf(context.wrapper, rows)
  const table = { ...context, element, columns }
  const head = tableHead(table, heads)
  const strips = rows.map((row, at) => {
    const id = `${caption} ${at + 1}`
    return formRow({ ...table, columns }, row, id).map((strip) => ({ ...strip, repeat: head.again }))
  })
  return [...head.first, ...noRowAlone(strips), ending(element), gap(5)]
}

function formRow(table: FormContext, row: Form['rows'][number], id: string): Strip[] {
  const [, , answerColumn] = table.columns
  const cells = formCells(table, row)
  const isBlank = row.asked.length === 0
  const most = Math.max(...cells.map(({ lines }) => lines.length))
  const field = { name: fieldName('agree', id), says: isBlank ? row.name : `${row.name}: ${plainOf(row.asked)}` }
  return portions(most).map(({ from, to }): Strip => {
    const [above, below] = [from === 0 ? formPad : 0, to === most ? formPad : 0]
    const height = above + Math.max((to - from) * type.line.lead, to === most ? formLeast : 0) + below
    return {
      height,
      keep: to !== most,
      draw(pen, y) {
        const answer = cells.at(-1)?.tag
        if (answer && from === 0 && !isBlank) pen.tick(answer.tag(pen), answerColumn.x, y + formPad - 1, field)
        for (const { lines, tag, ...place } of cells)
          drawPart(pen, tag.tag(pen), lines.slice(from, to), { ...place, y: y + above }, type.line)
        if (to !== most) return
        if (answer && isBlank) pen.blank(answer.tag(pen), answerColumn.x, y + height, answerColumn.width, field)
        for (const { entry } of cells) entry.end()
        pen.rule(0, y + height, isBlank ? answerColumn.x - 8 : across, 0.5, 'hair')
      },
    }
  })
}

function formCells({ wrapper, element, columns }: FormContext, row: Form['rows'][number]) {
  const [nameColumn, saidColumn, answerColumn] = columns
  const entry = new Holder(element, 'TR')
  const answer = { x: answerColumn.x + tickRoom, width: answerColumn.width - tickRoom }
  const cells = [
    {
      place: nameColumn,
      said: say`${strong(row.name)}`,
      name: 'TH',
      more: { attributes: { O: 'Table', Scope: 'Row' } },
    },
    { place: saidColumn, said: row.said, name: 'TD', more: {} },
    { place: answer, said: row.asked, name: 'TD', more: {} },
  ]
  return cells.map(({ place, said, name, more }) => {
    const lines = wrapper.wrap(said, type.line, place.width)
    return { ...place, lines, entry, tag: new Holder(entry, name, { ...actualText(lines), ...more }) }
  })
}

const signHeight = 25

/** Lines to sign on, each with the words below it: nobody signs on a page apart from the others. */
export const signOff = (context: BlockContext, { rows }: SignOff): Strip[] => [
  { ...space(6), keep: true },
  ...rows.map((labels, at) => ({ ...signRow(context, labels, at), keep: at < rows.length - 1 })),
  gap(8),
]

function signRow({ wrapper, parent }: BlockContext, labels: readonly string[], at: number): Strip {
  const width = (across - (labels.length - 1) * figureGap) / Math.max(labels.length, 1)
  const cells = labels.map((label) => ({ label, lines: wrapper.wrap(say`${label}`, type.rail, width) }))
  const most = Math.max(1, ...cells.map(({ lines }) => lines.length))
  return {
    height: signHeight + most * type.rail.lead + 4,
    draw(pen: Pen, y: number) {
      for (const [index, { label, lines }] of cells.entries()) {
        const x = index * (width + figureGap)
        const tag = pen.open(parent.tag(pen), 'P')
        pen.blank(tag, x, y + signHeight, width, {
          name: fieldName('sign', `${at + 1} ${index + 1} ${label}`),
          says: label,
        })
        pen.content(tag, () => pen.lines(lines, { x, y: y + signHeight + 1, width }, type.rail))
        tag.end()
      }
    },
  }
}
