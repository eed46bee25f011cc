import type { Field, Fields, ValuesOf } from '../catalogue/field'

/** A new object: every setting at its default, as CUCM's window opens (S2-2). */
export function defaultsOf<Of extends Fields>(fields: Of): ValuesOf<Of> {
  const values = Object.entries(fields).map(([name, field]) => [name, defaultOf(field)])
  return Object.fromEntries(values) as ValuesOf<Of>
}

/** A setting that nobody has set; null where it is one of the cluster that nobody has read. What it holds is its own. */
export function defaultOf(field: Field): unknown {
  if (field.mayBeUnknown) return null
  if (field.kind === 'group') return defaultsOf(field.fields)
  const value: unknown = field.default
  if (Array.isArray(value)) return [...(value as unknown[])]
  return typeof value === 'object' && value !== null ? { ...value } : value
}
