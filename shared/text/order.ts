/** Order by code unit: the same on every machine, whatever its locale. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Element by element; of two lists with the same beginning the shorter comes first. */
export function byCodeUnits(a: readonly string[], b: readonly string[]): number {
  for (const [index, text] of a.entries()) {
    const other = b[index]
    if (other === undefined) return 1
    if (text !== other) return byCodeUnit(text, other)
  }
  return a.length - b.length
}
