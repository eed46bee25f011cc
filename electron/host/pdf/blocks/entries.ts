import type { Table } from '../../../../shared/document/document'
import { joinSpans, say, strong, type Inline } from '../../../../shared/document/inline'
import type { Strip } from '../flow'
import type { Pen } from '../pen'
import { plainOf } from '../plain'
import { across, type } from '../sheet'
import { drawDown, totalHeight } from './beside'
import type { BlockContext } from './context'
import { Holder } from './holder'
import { actualText, ending, gap, isEmpty, textStrips } from './text-strips'

/** What is looked up: its cells, one below the other. */
type Entry = readonly Inline[]

const columnGap = 16
const width = (across - columnGap) / 2
const xOf = (column: number): number => column * (width + columnGap)

/** An entry that may stand in either column, with the name of its kind over it where it is the first of a column or kind. */
interface Held {
  kind: Inline
  isFirst: boolean
  item: Holder
  height: number
  /** Of the entry with its name. */
  heightUnder: number
  stripsIn: (column: number) => Strip[]
}

/**
 * Rows that are looked up, in two columns as in a newspaper: down the left one to the end of the page, then down the
 * right. A column begins with the name of a kind, so that nothing is read under another's.
 */
export function entries(context: BlockContext, table: Table): Strip[] {
  const list = new Holder(context.parent, 'L')
  const all = heldBy(context, list, table)
  const end = [ending(list), gap(6)]
  return all.length === 0 ? end : [inColumns(context, all), ...end]
}

function heldBy(context: BlockContext, list: Holder, { rows }: Table): Held[] {
  const all: Held[] = []
  let kind: Inline = []
  let isFirst = true
  for (const row of rows) {
    if ('group' in row) {
      ;[kind, isFirst] = [row.group, true]
      continue
    }
    const item = new Holder(list, 'LI')
    const stripsIn = (column: number): Strip[] => entryStrips(context, item, row.cells, xOf(column))
    const height = totalHeight(stripsIn(0))
    const heightUnder = height + totalHeight(nameStrips(context, item, kind, xOf(0)))
    all.push({ kind, isFirst, item, height, heightUnder, stripsIn })
    isFirst = false
  }
  return all
}

/** Less is no room to begin in. */
const leastRoom = 90

/** As many entries as the room of a page has, and what is left of them. */
function inColumns(context: BlockContext, all: readonly Held[]): Strip {
  return {
    height: 0,
    draw: () => undefined,
    fill(room, isWhole) {
      if (room < leastRoom && !isWhole) return null
      const most = filled(all, room)
      if (most.at(-1) === 0)
        return isWhole ? { strip: columnsOf(context, all.slice(0, 1), [1, 1]), rest: restOf(context, all, 1) } : null
      const ends = most.at(-1) === all.length ? evened(all, room) : most
      const taken = ends.at(-1) ?? 0
      return { strip: columnsOf(context, all.slice(0, taken), ends), rest: restOf(context, all, taken) }
    },
  }
}

const restOf = (context: BlockContext, all: readonly Held[], taken: number): Strip | null =>
  taken === all.length ? null : inColumns(context, all.slice(taken))

/** Where each column ends, where both are so tall. */
function filled(all: readonly Held[], tall: number): number[] {
  let at = 0
  return [0, 1].map(() => {
    let room = tall
    for (let isTop = true; at < all.length; at += 1, isTop = false) {
      const next = all[at]
      const height = next === undefined ? 0 : isTop || next.isFirst ? next.heightUnder : next.height
      if (height > room) break
      room -= height
    }
    return at
  })
}

const step = 4

/** The end of the list stands evenly in both columns: as low as all of it fits. */
function evened(all: readonly Held[], room: number): number[] {
  let best = filled(all, room)
  for (let tall = room - step; tall > 0; tall -= step) {
    const ends = filled(all, tall)
    if (ends.at(-1) !== all.length) break
    best = ends
  }
  return best
}

function columnsOf(context: BlockContext, all: readonly Held[], [middle = 0]: readonly number[]): Strip {
  const columns = [all.slice(0, middle), all.slice(middle)].map((part, column) =>
    part.flatMap((each, at) => [
      ...(at === 0 || each.isFirst ? nameOver(context, each, column, at === 0) : []),
      ...each.stripsIn(column),
    ]),
  )
  return {
    height: Math.max(...columns.map(totalHeight)),
    draw: (pen, y) => columns.forEach((strips) => drawDown(strips, pen, y)),
  }
}

const nameOver = (context: BlockContext, { kind, isFirst, item }: Held, column: number, isTop: boolean): Strip[] =>
  isFirst ? nameStrips(context, item, kind, xOf(column)) : isTop ? [continued(context, kind, xOf(column))] : []

const ruleRoom = 2.6

/** What is seen, what is said of it, over a fine rule. */
function entryStrips(context: BlockContext, item: Holder, cells: Entry, x: number): Strip[] {
  const body = new Holder(item, 'LBody')
  const place = { x, width }
  const [seen = [], ...more] = cells.filter((cell) => !isEmpty(cell))
  const lines = context.wrapper.wrap(joinSpans(more, ' '), type.lineSoft, width, {
    text: say`${seen} – `,
    style: type.line,
  })
  const said = textStrips(lines, {
    place,
    style: type.lineSoft,
    element: new Holder(body, 'P', actualText(lines)),
    keep: true,
  })
  const ended: Strip = {
    height: ruleRoom,
    draw(pen, y) {
      pen.rule(x, y + 1.2, width, 0.35, 'hair')
      body.end()
      item.end()
    },
  }
  return [...said, ended]
}

const nameGap = 3

/** Over a rule, as wide as its column. */
function nameStrips({ wrapper }: BlockContext, item: Holder, name: Inline, x: number): Strip[] {
  const lines = wrapper.wrap([strong(plainOf(name))], type.strong, width)
  const element = new Holder(item, 'Lbl', actualText(lines))
  const before: Strip = { height: nameGap, draw: () => undefined }
  const rule: Strip = { height: ruleRoom, draw: (pen, y) => pen.rule(x, y + 1, width, 0.9, 'text') }
  return [before, ...textStrips(lines, { place: { x, width }, style: type.strong, element, keep: true }), rule]
}

/** The kind of the first in a column that goes on from another. */
function continued({ wrapper }: BlockContext, kind: Inline, x: number): Strip {
  const line = wrapper.fit(say`${strong(`${plainOf(kind)}, continued`)}`, type.strong, width)
  return {
    height: nameGap + type.strong.lead + ruleRoom,
    draw(pen: Pen, y) {
      pen.furniture(() => pen.lines([line], { x, y: y + nameGap, width }, type.strong))
      pen.rule(x, y + nameGap + type.strong.lead + 1, width, 0.9, 'text')
    },
  }
}
