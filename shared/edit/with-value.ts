import { isValues, type Values } from '../changes/same-value'
import { own } from '../text/own'

/**
 * An object with another value at a path such as `networkSecured/by` or `destinations/0/port`. What is on the way is copied,
 * the rest is shared with the object before. A path through a place that is not there leaves the object as it is.
 */
export const withValue = <Item extends object>(item: Item, path: string, value: unknown): Item =>
  replaced(item, path.split('/'), value) as Item

function replaced(at: unknown, [step = '', ...rest]: readonly string[], value: unknown): unknown {
  if (Array.isArray(at)) {
    return at.map((each: unknown, index) => (String(index) === step ? inside(each, rest, value) : each))
  }
  return isValues(at) ? ownKey(at, step, inside(own(at, step), rest, value)) : at
}

const inside = (at: unknown, rest: readonly string[], value: unknown): unknown =>
  rest.length === 0 ? value : replaced(at, rest, value)

/** `__proto__` is a key like any other. */
const ownKey = (values: Values, key: string, value: unknown): Values =>
  value === undefined ? values : Object.fromEntries([...Object.entries(values), [key, value]])

/** The value at such a path; undefined where there is none. */
export const valueAt = (item: object, path: string): unknown =>
  path.split('/').reduce<unknown>((at, step) => {
    if (Array.isArray(at)) return at[Number(step)] as unknown
    return isValues(at) ? own(at, step) : undefined
  }, item)
