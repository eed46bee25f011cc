import type { Field } from '../../../shared/catalogue/field'
import type { Destination } from '../../../shared/catalogue/sip-trunk-fields'
import { destinationsText } from '../../../shared/plan/destinations'
import { choiceLabel } from '../../form/field-control'
import type { CellChoice, Editor } from '../../grid/column'

export const notKnown = 'not known'
const yesAndNo: readonly CellChoice[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
]
const unknownChoice: CellChoice = { value: '', label: 'Not known' }

/** How an old value is edited in a cell. One that may be unknown is chosen: a box would say no. */
export function cellEditor(field: Field, value: unknown): Editor | null {
  switch (field.kind) {
    case 'flag':
      return flagEditor(field, value)
    case 'choice': {
      const choices = field.choices.map((each) => ({ value: each, label: choiceLabel(each) }))
      return {
        kind: 'choice',
        value: String(value ?? ''),
        choices: field.mayBeUnknown ? [unknownChoice, ...choices] : choices,
      }
    }
    case 'number':
      return { kind: 'number', value: typeof value === 'number' ? value : null, text: String(value ?? '') }
    case 'text':
      return { kind: 'text', value: String(value ?? ''), isCode: field.isCode === true }
    case 'list':
      return { kind: 'text', value: cellText(field, value ?? []), isCode: true }
    default:
      return null
  }
}

const flagEditor = ({ mayBeUnknown }: Field, value: unknown): Editor =>
  mayBeUnknown
    ? {
        kind: 'choice',
        value: value === null ? '' : value === true ? 'yes' : 'no',
        choices: [unknownChoice, ...yesAndNo],
      }
    : { kind: 'check', value: value === true }

/** An old value as a cell shows it. */
export function cellText(field: Field, value: unknown): string {
  if (field.mayBeUnknown && value === null) return notKnown
  if (field.kind === 'flag') return value === true ? 'yes' : 'no'
  if (field.kind === 'choice') return choiceLabel(value)
  if (Array.isArray(value)) return destinationsText(value as Destination[])
  return String(value ?? '')
}
