export type JsonPath = readonly (string | number)[]

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Every place in a value, the outer ones first. */
export function placesIn(value: unknown, path: JsonPath = []): JsonPath[] {
  if (!isObject(value)) return [path]
  const keys = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value)
  return [path, ...keys.flatMap((key) => placesIn((value as Record<string | number, unknown>)[key], [...path, key]))]
}

export const valueAt = (value: unknown, path: JsonPath): unknown =>
  path.reduce((at, key) => (at as Record<string | number, unknown>)[key], value)

/** A copy with another value at a place; `undefined` takes the key away. */
export function withValueAt(value: unknown, path: JsonPath, replacement: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return replacement
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<string, unknown>
  if (rest.length === 0 && replacement === undefined) Reflect.deleteProperty(copy, key)
  else copy[key] = withValueAt(copy[key], rest, replacement)
  return copy
}

/** The same value with the keys of every object in another order, told by a number. */
export function reordered(value: unknown, seed: number): unknown {
  if (Array.isArray(value)) return value.map((item) => reordered(item, seed))
  if (!isObject(value)) return value
  const keys = Object.keys(value)
  const turned = keys.map((_, index) => keys[(index + seed) % keys.length] ?? '')
  const order = seed % 2 === 0 ? turned : turned.reverse()
  return Object.fromEntries(order.map((key) => [key, reordered(value[key], seed)]))
}
