import type { LeafField } from '../../shared/catalogue/field'
import { isSameValue } from '../../shared/changes/same-value'
import { foldName, parseSubjectNames } from '../../shared/profiles/subject-names'
import { countCharacters } from '../../shared/text/words'
import { unreachable } from '../../shared/unreachable'
import { shown } from '../format/shown-value'
import type { Origin } from './form-field'

/** What decides where a value comes from. */
export interface OriginFacts {
  value: unknown
  default: unknown
  isKnown: boolean
  changedFrom: unknown
  /** Null where nobody knows. */
  setBy: string | null
}

/** Where the value of a setting that a person may set comes from; null where there is nothing to say. */
export function originOf(field: LeafField, facts: OriginFacts): Origin | null {
  const isChanged = facts.changedFrom !== undefined
  if (facts.isKnown && !isChanged && !isTooLong(field, facts.value)) return { kind: 'as-found' }
  const count = countOf(field, facts)
  if (count !== null) return { kind: 'count', text: count }
  if (isChanged || facts.setBy !== null) return { kind: 'set-by', who: facts.setBy ?? '' }
  if (!hasDefault(field, facts.value)) return null
  if (isSameValue(facts.value, facts.default)) return { kind: 'default' }
  return field.axl ? { kind: 'set-by', who: '' } : null
}

/** An empty text is nobody's choice, and unknown says itself what it is. */
const hasDefault = ({ kind }: LeafField, value: unknown): boolean =>
  ['flag', 'number', 'choice'].includes(kind) && value !== 'unknown'

const isTooLong = (field: LeafField, value: unknown): boolean =>
  field.kind === 'text' && field.maxLength !== undefined && countCharacters(String(value)) > field.maxLength

/** `31 of 50`, `2 added, 117 of 4096`. */
function countOf(field: LeafField, { value, changedFrom }: OriginFacts): string | null {
  if (field.kind !== 'text' || field.maxLength === undefined || value === '') return null
  const added = field.holdsNames && typeof changedFrom === 'string' ? addedNames(changedFrom, String(value)).length : 0
  return `${added > 0 ? `${added} added, ` : ''}${countCharacters(String(value))} of ${field.maxLength}`
}

/** Names that were not there before. */
export function addedNames(before: string, after: string): string[] {
  const old = new Set(parseSubjectNames(before).map(foldName))
  return parseSubjectNames(after).filter((name) => !old.has(foldName(name)))
}

/** The old value as it stands beside the new one. */
export const wasOf = (changedFrom: unknown): string | null =>
  changedFrom === undefined ? null : typeof changedFrom === 'string' ? changedFrom : shown(changedFrom)

export function originWords(origin: Origin | null): string {
  if (origin === null) return ''
  switch (origin.kind) {
    case 'as-found':
      return 'as found'
    case 'default':
      return 'default'
    case 'derived':
      return `derived from ${origin.from}`
    case 'set-by':
      return origin.who === '' ? 'set in plan' : `set by ${origin.who}`
    case 'count':
      // A break goes between the two counts, not into one.
      return origin.text.replaceAll(' of ', '\u00a0of\u00a0')
    default:
      return unreachable(origin)
  }
}
