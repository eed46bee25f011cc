import type { Table } from '../../../../shared/document/document'
import { say, strong, type Inline } from '../../../../shared/document/inline'
import type { Strip } from '../flow'
import { plainOf } from '../plain'
import { across, type } from '../sheet'
import { beside, totalHeight } from './beside'
import type { BlockContext } from './context'
import { holder, type Holder } from './holder'
import { actualText, aside, gap, isEmpty, textStrips } from './text-strips'

/** What is looked up: its cells, one below the other. */
type Entry = readonly Inline[]

interface Kind {
  name: Inline
  entries: Entry[]
}

const columnGap = 16
const width = (across - columnGap) / 2
/** As much of a kind stands together, half of it in each column; the rest may go on on another page. */
const together = 220

/**
 * Rows that are looked up, in two columns. A name of a kind stands above all of its own, across both columns, so that
 * nothing is read under another's; only two kinds of one entry each stand side by side.
 */
export function entries(context: BlockContext, table: Table): Strip[] {
  const list = holder(context.parent, 'L')
  const kinds = kindsOf(table)
  const strips: Strip[] = []
  for (let at = 0; at < kinds.length; at += 1) {
    const [one, other] = [kinds[at], kinds[at + 1]]
    if (one && other && one.entries.length === 1 && other.entries.length === 1) {
      strips.push(...beside([one, other].map((kind, column) => inColumn(context, list, kind, column))))
      at += 1
    } else if (one) strips.push(...acrossBoth(context, list, one))
  }
  return [...strips, aside(list.end), gap(6)]
}

function kindsOf({ rows }: Table): Kind[] {
  const kinds: Kind[] = []
  for (const row of rows) {
    if ('group' in row) kinds.push({ name: row.group, entries: [] })
    else kinds.at(-1)?.entries.push(row.cells)
  }
  return kinds.filter((kind) => kind.entries.length > 0)
}

/** An entry that may stand in either column. */
interface Held {
  item: Holder
  height: number
  stripsIn: (column: number) => Strip[]
}

function heldBy(list: Holder, context: BlockContext, cells: Entry): Held {
  const item = holder(list.tag, 'LI')
  const stripsIn = (column: number) => entryStrips(context, item, cells, xOf(column))
  return { item, height: totalHeight(stripsIn(0)), stripsIn }
}

const xOf = (column: number): number => column * (width + columnGap)

function inColumn(context: BlockContext, list: Holder, { name, entries: all }: Kind, column: number): Strip[] {
  return all.flatMap((cells) => {
    const { item, stripsIn } = heldBy(list, context, cells)
    return [...nameStrips(context, item, name, { x: xOf(column), width }), ...stripsIn(column)]
  })
}

function acrossBoth(context: BlockContext, list: Holder, { name, entries: all }: Kind): Strip[] {
  const again = continued(context, name)
  const held = all.map((cells) => heldBy(list, context, cells))
  const head = held.slice(0, 1).flatMap(({ item }) => nameStrips(context, item, name, { x: 0, width: across }))
  const chunks = chunksOf(held).map((chunk) => {
    const half = evenAt(chunk.map(({ height }) => height))
    return beside(
      [chunk.slice(0, half), chunk.slice(half)].map((part, at) => part.flatMap((each) => each.stripsIn(at))),
    )
  })
  return chunks.flatMap((strips, at) =>
    at === 0 ? [...head, ...strips] : strips.map((strip) => ({ ...strip, repeat: again })),
  )
}

function chunksOf(all: readonly Held[]): Held[][] {
  const chunks: Held[][] = []
  let room = 0
  for (const entry of all) {
    if (entry.height > room) {
      chunks.push([])
      room = together
    }
    chunks.at(-1)?.push(entry)
    room -= entry.height
  }
  return chunks
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** How many stand at the left, so that the taller column is as low as can be. */
function evenAt(heights: readonly number[]): number {
  const tallest = (at: number): number => Math.max(sum(heights.slice(0, at)), sum(heights.slice(at)))
  return heights.reduce((best, _, at) => (tallest(at + 1) < tallest(best) ? at + 1 : best), heights.length)
}

const ruleRoom = 4

/** What is seen, what is said of it, over a fine rule. */
function entryStrips(context: BlockContext, item: Holder, cells: Entry, x: number): Strip[] {
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
  return [...said, ended]
}

/** Over a rule. */
function nameStrips(
  { wrapper }: BlockContext,
  { tag }: Holder,
  name: Inline,
  place: { x: number; width: number },
): Strip[] {
  const lines = wrapper.wrap([strong(plainOf(name))], type.strong, place.width)
  const element = holder(tag, 'Lbl', actualText(lines))
  const before: Strip = { height: 5, isSpace: true, keep: true, draw: () => undefined }
  const rule: Strip = {
    height: ruleRoom,
    keep: true,
    draw: (pen, y) => pen.rule(place.x, y + 1, place.width, 0.9, 'text'),
  }
  return [before, ...textStrips(lines, { place, style: type.strong, element, keep: true }), rule]
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
