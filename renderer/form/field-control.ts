import type { ChoiceField, Field, LeafField, NamesField, ReferenceField, TextField } from '../../shared/catalogue/field'
import type { Project } from '../../shared/plan/project'
import { ipsecPolicyFields } from '../../shared/catalogue/ipsec-fields'
import type { Derived } from '../../shared/profiles/derived-settings'
import { named } from '../../shared/text/words'
import { unreachable } from '../../shared/unreachable'
import type { Control, FieldChoice } from './form-field'

/** More than these do not stand side by side. */
const mostRadios = 3

/** What the rules leave of a setting. */
export interface Left {
  derived: Derived | undefined
  choices: readonly string[] | undefined
}

/** How a setting is entered. What is right and what is left to choose comes from `shared/`. */
export function controlOf(field: LeafField, value: unknown, left: Left, project: Project): Control {
  const isDerived = left.derived !== undefined && left.derived.value === value
  return isDerived ? { kind: 'derived', text: choiceLabel(value) } : openControl(field, value, left, project)
}

function openControl(field: LeafField, value: unknown, left: Left, project: Project): Control {
  switch (field.kind) {
    case 'text':
      return textControl(field)
    case 'number':
      return { kind: 'number', unit: field.unit }
    case 'flag':
      return { kind: 'check' }
    case 'choice':
      return choiceControl(field, value, left)
    case 'reference':
      return referenceControl(field, value, project)
    case 'names':
      return namesControl(field, project)
    case 'record':
    case 'numbers':
    case 'holder':
      return { kind: 'derived', text: heldText(field) }
    default:
      return unreachable(field)
  }
}

const namesControl = ({ to, isDevices }: NamesField, project: Project): Control => ({
  kind: 'list',
  keptAs: 'names',
  choices: to !== undefined ? objectsOf(to, project) : isDevices === true ? deviceNames(project) : null,
})

/** Those without a name cannot be named. */
function deviceNames({ sipTrunks, h323Devices, mgcpGateways }: Project): FieldChoice[] {
  const names = [
    ...[...sipTrunks, ...h323Devices].map(({ name }) => name),
    ...mgcpGateways.map(({ domainName }) => domainName),
  ]
  return [...new Set(names)].filter((name) => name !== '').map((name) => ({ value: name, label: name }))
}

/** What has no control of its own. */
const heldText = (field: Field): string =>
  field.kind === 'record' ? Object.keys(ipsecPolicyFields).join(', ') : field.help

function textControl({ holdsNames, day, isCode, multiline, maxLength }: TextField): Control {
  if (holdsNames) return { kind: 'list', keptAs: 'text', choices: null }
  if (day !== undefined) return { kind: 'day', of: day }
  return { kind: 'text', isCode: isCode === true, isLong: multiline === true, maxLength: maxLength ?? null }
}

/** A value that is not among the choices stays choosable: it is what the plan has, and a finding says what is wrong. */
function choiceControl(field: ChoiceField, value: unknown, left: Left): Control {
  const right = left.derived ? [left.derived.value] : (left.choices ?? field.choices)
  const choices = [...new Set([...right, String(value)])].map((each) => ({ value: each, label: choiceLabel(each) }))
  return { kind: 'choice', choices, asRadios: choices.length <= mostRadios, mayBeEmpty: false }
}

function referenceControl({ to }: ReferenceField, value: unknown, project: Project): Control {
  const choices = to === 'asFound.profiles' ? [] : objectsOf(to, project)
  const isLost = typeof value === 'string' && !choices.some((choice) => choice.value === value)
  const lost = isLost ? [{ value, label: 'No longer in the plan' }] : []
  return { kind: 'choice', choices: isLost ? [...choices, ...lost] : choices, asRadios: false, mayBeEmpty: true }
}

type Referred = 'profiles' | 'farEnds' | 'sipRealms' | 'sipTrunks'

/** Each letter of a form asks for all of them: while none is edited they are the very same. */
const known = new WeakMap<Project[Referred], readonly FieldChoice[]>()

function objectsOf(list: Referred, { [list]: objects }: Project): readonly FieldChoice[] {
  const choices = known.get(objects) ?? objects.map((object) => ({ value: object.id, label: objectLabel(object) }))
  known.set(objects, choices)
  return choices
}

const objectLabel = (object: { name: string } | { realm: string; userid: string }): string =>
  'name' in object ? named(object.name) : `${named(object.realm)} (${named(object.userid)})`

const ownWords: Readonly<Record<string, string>> = { cucm: 'CUCM' }

/** The planner's own choices are words in small letters; those of CUCM stay as they are. */
export function choiceLabel(value: unknown): string {
  const text = String(value)
  return ownWords[text] ?? (/^[a-z]/u.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text)
}
