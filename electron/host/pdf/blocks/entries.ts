import type { Table } from '../../../../shared/document/document'
import { say, strong, type Inline } from '../../../../shared/document/inline'
import type { Strip } from '../flow'
import { plainOf } from '../plain'
import { across, type } from '../sheet'
import { beside, totalHeight } from './beside'
import type { BlockContext } from './context'
import { holder, type Holder } from './holder'
import { actualText, aside, gap, isEmpty, textStrips } from './text-strips'

/** What is looked up, with the name of its kind where it is the first of that. */
interface Entry {
  kind: Inline
  isFirst: boolean
  cells: readonly Inline[]
}

const columnGap = 16
const width = (across - columnGap) / 2
/** As much as this stands together, half of it in each column; the rest may go on on another page. */
const together = 220

/** Rows that are looked up: in two columns, the cells of each one below the other, under the names of their kinds. */
export function entries(context: BlockContext, table: Table): Strip[] {
  const list = holder(context.parent, 'L')
  const strips = chunksOf(context, list, entriesOf(table)).flatMap((chunk) => {
    const again = chunk[0]?.isFirst === true ? null : continued(context, chunk[0]?.kind ?? [])
    return columnStrips(context, list, chunk).map((strip) => (again === null ? strip : { ...strip, repeat: again }))
  })
  return [...strips, aside(list.end), gap(6)]
}

function entriesOf({ rows }: Table): Entry[] {
  let kind: Inline = []
  let isFirst = false
  return rows.flatMap((row) => {
    if ('group' in row) {
      kind = row.group
      isFirst = true
      return []
    }
    const entry = { kind, isFirst, cells: row.cells }
    isFirst = false
    return [entry]
  })
}

function chunksOf(context: BlockContext, list: Holder, all: readonly Entry[]): Entry[][] {
  const chunks: Entry[][] = []
  let room = 0
  for (const entry of all) {
    const height = totalHeight(entryStrips(context, list, entry, 0))
    if (height > room) {
      chunks.push([])
      room = together
    }
    chunks.at(-1)?.push(entry)
    room -= height
  }
  return chunks
}

/** Down the left column, then down the right, as even as whole entries allow. */
function columnStrips(context: BlockContext, list: Holder, own: readonly Entry[]): Strip[] {
  const half = evenAt(own.map((entry) => totalHeight(entryStrips(context, list, entry, 0))))
  const columns = [own.slice(0, half), own.slice(half)].map((part, at) =>
    part.flatMap((entry) => entryStrips(context, list, entry, at * (width + columnGap))),
  )
  return beside(columns)
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** How many stand at the left, so that the taller column is as low as can be. */
function evenAt(heights: readonly number[]): number {
  const tallest = (at: number): number => Math.max(sum(heights.slice(0, at)), sum(heights.slice(at)))
  return heights.reduce((best, _, at) => (tallest(at + 1) < tallest(best) ? at + 1 : best), heights.length)
}

const ruleRoom = 4

/** Name of the kind over a rule, what is seen, what is said of it, over a fine rule. */
function entryStrips(context: BlockContext, list: Holder, { kind, isFirst, cells }: Entry, x: number): Strip[] {
  const item = holder(list.tag, 'LI')
  const body = holder(item.tag, 'LBody')
  const place = { x, width }
  const said = cells
    .filter((cell) => !isEmpty(cell))
    .flatMap((cell, at) => {
      const style = at === 0 ? type.line : type.lineSoft
      const lines = context.wrapper.wrap(cell, style, width)
      const element = holder(body.tag, 'P', actualText(lines))
      return textStrips(lines, { place, style, element, keep: true })
    })
  const ended: Strip = {
    height: ruleRoom,
    draw(pen, y) {
      pen.rule(x, y + 1.4, width, 0.35, 'hair')
      body.end()
      item.end()
    },
  }
  return [...(isFirst ? kindStrips(context, item, kind, x) : []), ...said, ended]
}

function kindStrips({ wrapper }: BlockContext, { tag }: Holder, kind: Inline, x: number): Strip[] {
  const lines = wrapper.wrap([strong(plainOf(kind))], type.strong, width)
  const element = holder(tag, 'Lbl', actualText(lines))
  const before: Strip = { height: 3, keep: true, draw: () => undefined }
  const rule: Strip = { height: ruleRoom, keep: true, draw: (pen, y) => pen.rule(x, y + 1, width, 0.9, 'text') }
  return [before, ...textStrips(lines, { place: { x, width }, style: type.strong, element, keep: true }), rule]
}

/** The kind of the first on another page, above both columns. */
function continued({ wrapper }: BlockContext, kind: Inline): Strip {
  const line = wrapper.fit(say`${strong(`${plainOf(kind)}, continued`)}`, type.strong, across)
  return {
    height: type.strong.lead + ruleRoom,
    draw(pen, y) {
      pen.furniture(() => pen.lines([line], { x: 0, y, width: across }, type.strong))
      pen.rule(0, y + type.strong.lead + 1, across, 0.9, 'text')
    },
  }
}
