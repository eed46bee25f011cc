/** A row that is in the page: the element that shows it, and whether it is the one with the focus. */
export interface HeldRow {
  key: string
  /** Names the element among those of its table. */
  slot: number
  isCurrent: boolean
}

/**
 * Which element shows which row: one whose row has left shows a row that has come, since other words in an element cost
 * a fraction of a new one. What had the focus is not handed on, which would take the focus to a row that nobody went
 * to; nor does an element change from one side of it to the other, since what is moved in the page loses the focus.
 */
export function recycleRows(before: readonly HeldRow[], keys: readonly string[], current: string | null): HeldRow[] {
  const held = new Map(before.map(({ key, slot }) => [key, slot]))
  const { above, below } = freeSlots(before, new Set(keys), current)
  const turn = current === null || !held.has(current) ? -1 : keys.indexOf(current)
  let next = before.reduce((most, { slot }) => Math.max(most, slot + 1), 0)
  return keys.map((key, at) => {
    const free = at < turn ? above : below
    return { key, slot: held.get(key) ?? free.shift() ?? next++, isCurrent: key === current }
  })
}

/** The elements whose rows have left, above and below that of the current row; without it all are below. */
function freeSlots(before: readonly HeldRow[], staying: ReadonlySet<string>, current: string | null) {
  const turn = before.findIndex(({ key }) => key === current)
  const freeOf = (rows: readonly HeldRow[]) =>
    rows.filter(({ key, isCurrent }) => !isCurrent && !staying.has(key)).map(({ slot }) => slot)
  return { above: freeOf(before.slice(0, Math.max(0, turn))), below: freeOf(before.slice(Math.max(0, turn))) }
}
