import type { Field, Fields, ValuesOf } from '../catalogue/field'
import { unreachable } from '../unreachable'

/** A new object: every setting at its default, as CUCM's window opens (S2-2). */
export function defaultsOf<Of extends Fields>(fields: Of): ValuesOf<Of> {
  const values = Object.entries(fields).map(([name, field]) => [name, defaultOf(field)])
  return Object.fromEntries(values) as ValuesOf<Of>
}

/** A setting that nobody has set; null where it is one of the cluster that nobody has read. */
export function defaultOf(field: Field): unknown {
  if (field.mayBeUnknown) return null
  switch (field.kind) {
    case 'text':
    case 'number':
    case 'flag':
    case 'choice':
    case 'reference':
      return field.default
    case 'names':
    case 'list':
      return []
    case 'record':
      return {}
    case 'group':
      return defaultsOf(field.fields)
    default:
      return unreachable(field)
  }
}
