import type { Fields } from '../../catalogue/field'
import { isSameValue } from '../../changes/same-value'
import { valueAt, withValue } from '../../edit/with-value'
import { defaultsOf } from '../../plan/defaults'
import type { Change } from './taken'

type Values = Readonly<Record<string, unknown>>

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/**
 * The changes that would replace what a person entered. What is as at first, and what the plan took over from the
 * cluster as it was found, nobody has entered.
 * @param original the object before anything was taken
 */
export function enteredIn(
  changes: readonly Change[],
  original: object,
  fields: Fields,
  found: object | null,
): Change[] {
  const first = defaultsOf(fields) as Values
  return changes.filter(({ field }) => {
    const value: unknown = valueAt(original, field)
    if (isEmpty(value) || isSameValue(value, valueAt(first, field))) return false
    return found === null || !isSameValue(value, valueAt(found, field))
  })
}

/** The object with what a person entered there, whatever was told. */
export const withEntered = <Item extends object>(item: Item, original: object, kept: readonly Change[]): Item =>
  kept.reduce((now, { field }) => withValue(now, field, valueAt(original, field)), item)
