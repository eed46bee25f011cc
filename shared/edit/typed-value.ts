import type { Field, ListField, ReferenceField } from '../catalogue/field'
import { destinationFields } from '../catalogue/sip-trunk-fields'
import { readDestinations } from '../plan/destinations'
import type { Project } from '../plan/project'
import { fail, ok, type Result } from '../result'
import { unreachable } from '../unreachable'

/** A value that may be chosen, and what a person calls it. */
export interface NamedChoice {
  value: string
  name: string
}

const yes = ['yes', 'true', '1', 'x', 'on', 'checked']
const no = ['no', 'false', '0', '', 'off', 'unchecked']
const folded = (text: string): string => text.trim().toLowerCase()

/** What a setting leaves to choose; nothing where it is typed. The first choice of a reference is none, as ''. */
export function namedChoices(field: Field, project: Project): NamedChoice[] {
  if (field.kind === 'choice') return field.choices.map((value) => ({ value, name: value }))
  if (field.kind !== 'reference') return []
  return [{ value: '', name: '' }, ...referenced(field.to, project)]
}

function referenced(to: ReferenceField['to'], project: Project): NamedChoice[] {
  switch (to) {
    case 'profiles':
    case 'farEnds':
      return project[to].map(({ id, name }) => ({ value: id, name }))
    case 'sipRealms':
      return project.sipRealms.map(({ id, realm }) => ({ value: id, name: realm }))
    case 'asFound.profiles':
      return []
    default:
      return unreachable(to)
  }
}

/**
 * What a person typed, chose or pasted for a setting, as the plan keeps it. Fails with the text where the plan can keep
 * no such thing: a text for a number, a word that is no choice. What is kept may still be wrong: findings say so.
 * @param usualPort of a destination that is typed without one
 */
export function typedValue(
  field: Field,
  raw: string | number | boolean | null,
  project: Project,
  usualPort?: number,
): Result<unknown, string> {
  const text = String(raw ?? '')
  if (field.mayBeUnknown && text.trim() === '') return ok(null)
  switch (field.kind) {
    case 'text':
      return ok(text)
    case 'number':
      return numberOf(text)
    case 'flag':
      return flagOf(text)
    case 'choice':
    case 'reference':
      return choiceOf(field, text, project)
    case 'names':
      return ok(text.split(/[\s,;]+/u).filter((name) => name !== ''))
    case 'list':
      return listOf(field, text, usualPort)
    default:
      return fail(text)
  }
}

const listOf = (
  field: ListField,
  text: string,
  usualPort: number = destinationFields.port.default,
): Result<unknown, string> => (isDestinations(field) ? readDestinations(text, usualPort) : fail(text))

const isDestinations = ({ fields }: ListField): boolean => fields === destinationFields

const numberOf = (text: string): Result<unknown, string> =>
  /^\s*[+-]?\d+(\.\d+)?\s*$/u.test(text) && Number.isFinite(Number(text)) ? ok(Number(text)) : fail(text)

function flagOf(text: string): Result<unknown, string> {
  if (yes.includes(folded(text))) return ok(true)
  return no.includes(folded(text)) ? ok(false) : fail(text)
}

function choiceOf(field: Field, text: string, project: Project): Result<unknown, string> {
  const choices = namedChoices(field, project)
  const found =
    choices.find(({ value }) => value === text) ??
    choices.find(({ value, name }) => folded(value) === folded(text) || folded(name) === folded(text))
  if (!found) return fail(text)
  return ok(field.kind === 'reference' && found.value === '' ? null : found.value)
}
