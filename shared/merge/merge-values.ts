import type { Field, Fields, ListField } from '../catalogue/field'
import { isStated } from '../catalogue/statement-fields'
import { isSameValue, isValues, type Values } from '../changes/same-value'
import { own } from '../text/own'
import { defaultOf } from '../plan/defaults'
import { byCodeUnit } from '../text/order'
import type { ConflictList } from './conflict-list'
import { listKey, type ListKey } from './list-key'
import { mergedOrder } from './merged-order'

/** The same thing in the base and on both sides; undefined where it is not there. */
export interface Three<Value = unknown> {
  base: Value
  ours: Value
  theirs: Value
}

/** A setting; a key that nobody knows, which is merged by what it holds; or what is taken whole. */
type Kind = Field | 'unknown' | 'whole'

/**
 * Merges by object and setting: what one side changed is taken, what both changed alike is taken once. Where they
 * changed it differently the base's value stays, and the conflict is listed. What a person states is taken whole, so
 * that nobody's name stands under another's words.
 */
export class ValueMerge {
  readonly #conflicts: ConflictList

  constructor(conflicts: ConflictList) {
    this.#conflicts = conflicts
  }

  merged(kind: Kind, { base, ours, theirs }: Three, path: string): unknown {
    if (isSameValue(ours, theirs) || isSameValue(base, theirs)) return ours
    if (isSameValue(base, ours)) return theirs
    return this.#mergedInside(kind, { base, ours, theirs }, path) ?? this.#conflict(kind, { base, ours, theirs }, path)
  }

  /** Undefined where there is nothing inside to be merged. */
  #mergedInside(kind: Kind, { base, ours, theirs }: Three, path: string): unknown {
    if (isValues(ours) && isValues(theirs)) {
      const kindOf = kindsInside(kind)
      return kindOf && this.#mergedObject(kindOf, { base: isValues(base) ? base : {}, ours, theirs }, path)
    }
    if (!isList(kind) || !isItems(ours) || !isItems(theirs)) return undefined
    const lists = { base: isItems(base) ? base : [], ours, theirs }
    const key = listKey(kind.fields, [lists.base, ours, theirs])
    return key && this.#mergedList(kind, key, lists, path)
  }

  #conflict(kind: Kind, { base, ours, theirs }: Three, path: string): unknown {
    this.#conflicts.add(path, base, ours, theirs)
    return base === undefined && typeof kind === 'object' ? defaultOf(kind) : base
  }

  #mergedObject(kindOf: (name: string) => Kind, { base, ours, theirs }: Three<Values>, path: string): Values {
    const names = namesIn(Object.keys(base), Object.keys(ours), Object.keys(theirs))
    const merged = names.map((name): [string, unknown] => {
      const three = { base: own(base, name), ours: own(ours, name), theirs: own(theirs, name) }
      return [name, this.merged(kindOf(name), three, path === '' ? name : `${path}/${name}`)]
    })
    return Object.fromEntries(merged.filter(([, value]) => value !== undefined))
  }

  #mergedList({ fields }: ListField, key: ListKey, lists: Three<Values[]>, path: string): Values[] {
    const byKey = (items: readonly Values[]) => new Map(items.map((item) => [key(item), item]))
    const [base, ours, theirs] = [byKey(lists.base), byKey(lists.ours), byKey(lists.theirs)]
    const merged = new Map<string, Values>()
    for (const name of namesIn([...base.keys()], [...ours.keys()], [...theirs.keys()])) {
      const three = { base: base.get(name), ours: ours.get(name), theirs: theirs.get(name) }
      const item = this.merged(itemKind(fields), three, `${path}/${name}`)
      if (item !== undefined) merged.set(name, item as Values)
    }
    const orders = { base: [...base.keys()], ours: [...ours.keys()], theirs: [...theirs.keys()] }
    const { keys, isConflict } = mergedOrder(new Set(merged.keys()), orders)
    if (isConflict) this.#conflicts.add(path, orders.base, orders.ours, orders.theirs)
    return keys.map((name) => merged.get(name)).filter((item) => item !== undefined)
  }
}

/** In the order of the base, and then in one that does not tell which side is which. */
const namesIn = (base: readonly string[], ours: readonly string[], theirs: readonly string[]): string[] => [
  ...new Set([...base, ...[...ours, ...theirs].sort(byCodeUnit)]),
]

const isItems = (value: unknown): value is Values[] => Array.isArray(value)

const isList = (kind: Kind): kind is ListField => typeof kind === 'object' && kind.kind === 'list'

/** An item is merged as a group of settings is. */
const itemKind = (fields: Fields): Kind =>
  isStated(fields) ? 'whole' : { kind: 'group', label: '', help: '', register: [], fields }

/** How what is inside is merged; undefined for what is taken whole. */
function kindsInside(kind: Kind): ((name: string) => Kind) | undefined {
  if (kind === 'whole') return undefined
  if (kind === 'unknown') return () => 'unknown'
  if (kind.kind === 'record' || kind.kind === 'numbers') return () => 'whole'
  if (kind.kind !== 'group' || isStated(kind.fields)) return undefined
  const { fields } = kind
  return (name) => (Object.hasOwn(fields, name) ? (fields[name] ?? 'unknown') : 'unknown')
}
