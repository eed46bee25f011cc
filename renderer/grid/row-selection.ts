/** The keys from one to another, both included, in the order shown. A start that is not shown counts as the end. */
export function keysBetween(keys: readonly string[], from: string | null, to: string): string[] {
  const end = keys.indexOf(to)
  const start = from === null ? -1 : keys.indexOf(from)
  if (end < 0) return []
  return start < 0 ? [to] : keys.slice(Math.min(start, end), Math.max(start, end) + 1)
}

export const toggled = (selected: readonly string[], key: string): string[] =>
  selected.includes(key) ? selected.filter((other) => other !== key) : [...selected, key]

export type Picked = 'none' | 'some' | 'all'

/** How many of the rows shown are selected, for the box in the head. */
export function pickedOf(selectedShown: number, shown: number): Picked {
  if (selectedShown === 0) return 'none'
  return selectedShown === shown ? 'all' : 'some'
}
