/** Whether two JSON values hold the same, in whatever order the keys of their objects stand. */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (Array.isArray(a) && Array.isArray(b)) return isSameList(a, b)
  return isValues(a) && isValues(b) && isSameObject(a, b)
}

/** An object of JSON: keys with values. */
export type Values = Readonly<Record<string, unknown>>

export const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isSameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, index) => isSameValue(item, b[index]))

function isSameObject(a: Values, b: Values): boolean {
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isSameValue(a[key], b[key]))
  )
}
