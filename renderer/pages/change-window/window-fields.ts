import { changeWindowFields } from '../../../shared/catalogue/change-window-fields'
import type { Field } from '../../../shared/catalogue/field'
import type { EvaluatedPlan } from '../../../shared/evaluation/evaluated-plan'
import type { ChangeWindow } from '../../../shared/plan/project'
import { hourProblems } from '../../../shared/runbook/hour-problems'
import { own } from '../../../shared/text/own'
import type { Control, FormField, FormSection } from '../../form/form-field'
import { formSections } from '../../form/form-sections'
import { typedTime } from '../../format/typed-time'

/** The parts of the form of the window: what the catalogue says of a field stands beside it, and what is wrong with it. `typed`: the hour that is being typed. */
export function windowSections(
  window: ChangeWindow,
  plan: EvaluatedPlan,
  typed: 'from' | 'to' | null = null,
): FormSection[] {
  // It is written as HH:MM once the field is left.
  const problems = hourProblems(typed === null ? window : { ...window, [typed]: asTime(window[typed]) })
  const told = (field: FormField): FormField => ({
    ...field,
    means: field.help,
    problem: own(problems, field.id) ?? '',
    control: toldControl(field.control),
  })
  return formSections('changeWindow', window, { plan }).map((section) => ({
    ...section,
    fields: section.fields.filter(({ id }) => id !== 'minutes').map(told),
  }))
}

const asTime = (text: string): string => typedTime(text) ?? text

/** In a row there is room for it in the empty control alone. */
function toldControl(control: Control): Control {
  if (control.kind !== 'rows') return control
  const rows = control.rows.map((row) =>
    row.map((cell) => (cell.control.kind === 'text' ? { ...cell, hint: cell.help } : cell)),
  )
  return { ...control, rows, isAmong: true }
}

/** What a change of a field is called, by the setting within the window: `roles/0/name`. */
export function changeWords(setting: string): string {
  const field: Field | undefined = own(changeWindowFields, setting.split('/')[0] ?? '')
  return `set ${field?.label.toLowerCase() ?? setting} of the window`
}
