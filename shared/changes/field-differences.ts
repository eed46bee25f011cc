import type { Field, Fields } from '../catalogue/field'
import { byCodeUnit } from '../text/order'
import { difference, orderDifference, within, type Difference, type Place } from './difference'
import { matchItems, type KeyOf } from './match-items'
import type { Referenced, References } from './references'
import { isSameValue, isValues, type Values } from './same-value'
import { own } from '../text/own'

/** What `fields` and keys that nobody knows say of two objects, in the order of the catalogue. */
export function* fieldDifferences(
  place: Place,
  fields: Fields,
  before: Values,
  after: Values,
  references: References,
): Generator<Difference> {
  for (const name of settingsOf(fields, before, after)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    const list = referredList(field)
    const [from, to] = [own(before, name), own(after, name)]
    // Most are the same: only where one differs is it said where it is.
    if (list === null ? isSameValue(from, to) : references.isSame(list, from, to)) continue
    const at = within(place, name, field?.label ?? name)
    if (list === null) yield* valueDifferences(at, field, from, to, references)
    else yield difference(at, references.nameBefore(list, from), references.nameAfter(list, to))
  }
}

function settingsOf(fields: Fields, before: Values, after: Values): string[] {
  const unknown = new Set<string>()
  for (const values of [before, after]) {
    for (const name of Object.keys(values)) if (!Object.hasOwn(fields, name)) unknown.add(name)
  }
  return unknown.size === 0 ? Object.keys(fields) : [...Object.keys(fields), ...[...unknown].sort(byCodeUnit)]
}

/** The list whose ids the setting holds. */
function referredList(field: Field | undefined): Referenced | null {
  if (field?.kind === 'names') return field.to ?? null
  return field?.kind === 'reference' && field.to !== 'asFound.profiles' ? field.to : null
}

function* valueDifferences(
  place: Place,
  field: Field | undefined,
  from: unknown,
  to: unknown,
  references: References,
): Generator<Difference> {
  const inside = fieldsInside(field)
  if (inside && isValues(from) && isValues(to)) yield* fieldDifferences(place, inside, from, to, references)
  else if (field?.kind === 'list' && Array.isArray(from) && Array.isArray(to))
    yield* listDifferences(place, field.fields, from as Values[], to as Values[], references)
  else yield difference(place, from, to)
}

/** The keys of a record are its own. */
const fieldsInside = (field: Field | undefined): Fields | null =>
  field?.kind === 'group' ? field.fields : field?.kind === 'record' || field?.kind === 'numbers' ? {} : null

const byName: KeyOf<Values> = (item) => String(item['name'])
const byPlace: KeyOf<Values> = (_, index) => String(index)

/** Items with a name are known by it, others by their place. */
function* listDifferences(
  place: Place,
  fields: Fields,
  before: readonly Values[],
  after: readonly Values[],
  references: References,
): Generator<Difference> {
  const keyOf = 'name' in fields ? byName : byPlace
  const { removed, items, reordered } = matchItems(before, after, [keyOf])
  const at = (item: Values, index: number): Place => within(place, keyOf(item, index), itemLabel(item, index))
  for (const { item, index } of removed) yield difference(at(item, index), item, undefined)
  for (const [index, { before: from, after: to }] of items.entries()) {
    if (from === undefined) yield difference(at(to, index), undefined, to)
    else yield* fieldDifferences(at(to, index), fields, from, to, references)
  }
  if (reordered) yield orderDifference(place, reordered.before.map(keyOf), reordered.after.map(keyOf))
}

const itemLabel = (item: Values, index: number): string =>
  typeof item['name'] === 'string' ? item['name'] : String(index + 1)
