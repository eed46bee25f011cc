import type { DayKind } from '../../shared/catalogue/field'
import type { RegisterId } from '../../shared/register/register'
import type { EvaluatedPlan } from '../../shared/evaluation/evaluated-plan'
import type { Finding } from '../../shared/rules/finding'
import type { MixedMode } from '../../shared/plan/project'

export interface FieldChoice {
  value: string
  label: string
}

/** How a setting is entered. */
export type Control =
  | { kind: 'text'; isCode: boolean; isLong: boolean; maxLength: number | null }
  | { kind: 'day'; of: DayKind }
  | { kind: 'number'; unit: string }
  /** The first choice is nothing where `mayBeEmpty`; its value is then null. */
  | { kind: 'choice'; choices: readonly FieldChoice[]; asRadios: boolean; mayBeEmpty: boolean }
  | { kind: 'check' }
  /** Names one by one. `keptAs`: one text with `,` between them, or a list; `choices`: the list holds these values. */
  | { kind: 'list'; keptAs: 'text' | 'names'; choices: readonly FieldChoice[] | null }
  | { kind: 'statement'; statement: MixedMode; choices: readonly MixedMode['state'][] }
  /** Several objects of a few settings each, `blank` being a new one. */
  | RowsControl
  | { kind: 'derived'; text: string }

interface RowsControl {
  kind: 'rows'
  rows: readonly (readonly FormField[])[]
  /** The row that stands open where there is none and one is needed; the plan has it from the first letter on. */
  first: readonly FormField[] | null
  heads: readonly string[]
  max: number
  blank: object
  /** Other such lists stand beside it: its buttons say which is which. */
  isAmong?: boolean
}

/** Where a value comes from. */
export type Origin =
  | { kind: 'as-found' }
  | { kind: 'default' }
  | { kind: 'derived'; from: string }
  /** `who` is empty where nobody knows. */
  | { kind: 'set-by'; who: string }
  | { kind: 'count'; text: string }

/** One setting of an object, ready to be drawn. */
export interface FormField {
  /** The setting within its object: `incomingPort`, `networkSecured/by`. */
  id: string
  /** The setting within the project, as in findings: `profiles/<id>/incomingPort`. */
  path: string
  /** Short enough to stand beside the control. */
  label: string
  /** As CUCM's window has it. */
  fullLabel: string
  value: unknown
  control: Control
  origin: Origin | null
  /** What was found, where the plan has something else. */
  was: string | null
  /** Findings that are mended here, or that are about this setting of this object and of others. */
  findings: readonly Finding[]
  help: string
  /** What the value means, where it has to be said. */
  means: string | null
  /** What is wrong with the value, where no finding says it. */
  problem?: string
  /** What stands in the empty control. */
  hint?: string
  registerIds: readonly RegisterId[]
  /** Empty where CUCM has no window for it. */
  menuPath: string
  /** Why it is not offered: stands in place of the control. */
  notApplicable: string | null
}

/** A part of the form, which is a section of the page. */
export interface FormPart {
  id: string
  title: string
}

export interface FormSection extends FormPart {
  fields: FormField[]
}

export interface FormContext {
  plan: EvaluatedPlan
  /** Where a part of something stands in the project, such as `cluster/nodes/0` or `h323Devices/<id>/ipsec`. */
  path?: string
  /** Who set a setting, by its path, where that is known. */
  setBy?: (path: string) => string | null
}
