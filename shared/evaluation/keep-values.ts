import { changedStretch } from '../plan/changed-stretch'

/** The objects of a list, and beside each what was worked out from it. */
export interface Kept<Object, Value> {
  objects: readonly Object[]
  values: Value[]
}

export const keptOfNone: Kept<never, never> = { objects: [], values: [] }

/** The same for a list that has changed, and the values that went and came; where none did, the very same. */
export interface Renewed<Object, Value> {
  kept: Kept<Object, Value>
  gone: readonly Value[]
  come: readonly Value[]
}

/**
 * Works out anew only what may have changed: objects that were not there before, and those that are touched by a change
 * elsewhere.
 * @param isTouched null: nothing has changed elsewhere
 */
export function renew<Object, Value>(
  before: Kept<Object, Value>,
  objects: readonly Object[],
  valueOf: (object: Object) => Value,
  isTouched: ((object: Object) => boolean) | null,
): Renewed<Object, Value> {
  const { from, toBefore, toAfter } = changedStretch(before.objects, objects)
  const gone = before.values.slice(from, toBefore)
  const come = objects.slice(from, toAfter).map(valueOf)
  const values = [...before.values.slice(0, from), ...come, ...before.values.slice(toBefore)]
  if (isTouched) {
    values.forEach((was, at) => {
      const object = objects[at]
      if ((at >= from && at < toAfter) || object === undefined || !isTouched(object)) return
      const value = valueOf(object)
      gone.push(was)
      values[at] = value
      come.push(value)
    })
  }
  return gone.length + come.length === 0 ? { kept: before, gone, come } : { kept: { objects, values }, gone, come }
}
