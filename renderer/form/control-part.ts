import ChoiceControl from './ChoiceControl.vue'
import DayInput from './DayInput.vue'
import type { FormField } from './form-field'
import NamesControl from './NamesControl.vue'
import NumberControl from './NumberControl.vue'
import StatementRow from './StatementRow.vue'
import TextControl from './TextControl.vue'

/** What every control is told by whoever shows it. */
type Told = 'id' | 'isInvalid'
type Shown = abstract new (...args: never[]) => { $props: object }

/** A control that emits `change` with the value, and what it is told of its field. */
const part = <Is extends Shown>(is: Is, props: Omit<InstanceType<Is>['$props'], Told>) => ({ is, props })

/** The control of a field that has one to itself; null for a box, for rows and for what is derived. */
export function controlPart({ control, value, path, label, was }: FormField) {
  switch (control.kind) {
    case 'text':
      return part(TextControl, { control, value: String(value) })
    case 'day':
      return part(DayInput, { value: String(value), kind: control.of, label })
    case 'number':
      return part(NumberControl, { value, path, unit: control.unit })
    case 'choice':
      return part(ChoiceControl, { control, value })
    case 'list':
      return part(NamesControl, { control, value, was, label })
    case 'statement':
      return part(StatementRow, { statement: control.statement, choices: control.choices, label })
    default:
      return null
  }
}
