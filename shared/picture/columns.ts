import type { Group, Item, Sides } from './items'
import { headHeight, mostHeight, rowHeight } from './measures'

/** What stands below each other at one side of the cluster. */
export type Entry = { kind: 'head'; title: string; aside: string } | { kind: 'item'; item: Item }

export interface PanelEntries {
  left: Entry[]
  right: Entry[]
}

export const heightOf = (entry: Entry): number => (entry.kind === 'head' ? headHeight : rowHeight)

export const columnHeight = (entries: readonly Entry[]): number =>
  entries.reduce((sum, entry) => sum + heightOf(entry), 0)

/** SIP trunks at the left, all else at the right, panel by panel. Where one of them is much longer, it takes both sides. */
export function panelsOf({ sip, others }: Sides): PanelEntries[] {
  const left = columnsOf(sip)
  const right = columnsOf(others)
  const surplus = Math.floor(Math.abs(left.length - right.length) / 2)
  if (left.length > right.length) right.push(...left.splice(left.length - surplus))
  else left.push(...right.splice(right.length - surplus))
  const count = Math.max(left.length, right.length, 1)
  return Array.from({ length: count }, (_, at) => ({ left: left[at] ?? [], right: right[at] ?? [] }))
}

/** Columns no higher than a page; the head of a group that goes on comes again. */
function columnsOf(groups: readonly Group[]): Entry[][] {
  const columns: Entry[][] = []
  let column: Entry[] = []
  let room = 0
  const begin = (): void => {
    column = []
    columns.push(column)
    room = mostHeight
  }
  const add = (entry: Entry): void => {
    column.push(entry)
    room -= heightOf(entry)
  }
  for (const { title, aside, items } of groups) {
    for (const [at, item] of items.entries()) {
      const needed = at === 0 ? headHeight + rowHeight : rowHeight
      const isFull = room < needed
      if (isFull) begin()
      if (at === 0 || isFull)
        add(at === 0 ? { kind: 'head', title, aside } : { kind: 'head', title: `${title}, continued`, aside: '' })
      add({ kind: 'item', item })
    }
  }
  return columns
}
