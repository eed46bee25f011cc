import type { Fields } from '../catalogue/field'
import { isValues, type Values } from '../changes/same-value'

export type ListKey = (item: Values) => string

/** By what the items of a list are known, the surest first. */
const identities: readonly { by: readonly string[]; beside?: string }[] = [
  { by: ['id'] },
  { by: ['rule', 'object'] },
  { by: ['revision', 'name', 'role', 'on', 'hash'] },
  { by: ['role'] },
  { by: ['name'] },
  // Of a machine that has no name; a trunk's destinations are no objects, but one setting.
  { by: ['address'], beside: 'name' },
  { by: ['realm'] },
  { by: ['userid'] },
  { by: ['device'] },
]

/**
 * What tells the items of a list apart in all its versions; null where nothing does, and the list is one value.
 * @param fields what an item has
 */
export function listKey(fields: Fields, versions: readonly (readonly unknown[])[]): ListKey | null {
  for (const { by, beside } of identities) {
    if (![...by, ...(beside === undefined ? [] : [beside])].every((name) => name in fields)) continue
    const key: ListKey = (item) => by.map((name) => String(item[name] ?? '')).join(' ')
    if (versions.every((items) => tellsApart(key, items))) return key
  }
  return null
}

function tellsApart(key: ListKey, items: readonly unknown[]): boolean {
  const keys = items.map((item) => (isValues(item) ? key(item).trim() : ''))
  return new Set(keys).size === keys.length && !keys.includes('')
}
