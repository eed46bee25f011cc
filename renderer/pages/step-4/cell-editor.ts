import type { Field } from '../../../shared/catalogue/field'
import { choiceLabel } from '../../form/field-control'
import type { Editor } from '../../grid/column'

/** How an old value is edited in a cell. */
export function cellEditor(field: Field, value: unknown): Editor | null {
  switch (field.kind) {
    case 'flag':
      return { kind: 'check', value: value === true }
    case 'choice': {
      const choices = field.choices.map((each) => ({ value: each, label: choiceLabel(each) }))
      return { kind: 'choice', value: String(value), choices }
    }
    case 'number':
      return { kind: 'number', value: typeof value === 'number' ? value : null, text: String(value) }
    case 'text':
      return { kind: 'text', value: String(value), isCode: field.isCode === true }
    default:
      return null
  }
}

/** An old value as a cell shows it. */
export function cellText(field: Field, value: unknown): string {
  if (field.kind === 'flag') return value === true ? 'yes' : 'no'
  if (field.kind === 'choice') return choiceLabel(value)
  return String(value ?? '')
}
