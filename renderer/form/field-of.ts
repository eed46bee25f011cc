import { applies, type Field, type Fields, type GroupField, type ListField } from '../../shared/catalogue/field'
import { ipsecPolicyFields } from '../../shared/catalogue/ipsec-fields'
import { mixedModeFields, statementFields, type MixedMode } from '../../shared/catalogue/statement-fields'
import { isValues, type Values } from '../../shared/changes/same-value'
import { own } from '../../shared/text/own'
import { wholePath } from '../../shared/catalogue/menu-paths'
import { defaultsOf } from '../../shared/plan/defaults'
import type { Derived } from '../../shared/profiles/derived-settings'
import { choiceLabel, controlOf } from './field-control'
import type { FindingsOf } from './field-findings'
import { originOf, wasOf } from './field-origin'
import type { Control, FormContext, FormField, Origin } from './form-field'
import type { FoundValues } from './found-values'

/** What all fields of one object share. */
export interface Around {
  context: FormContext
  item: Values
  /** Of the object in the project. */
  path: string
  found: FoundValues
  findingsOf: FindingsOf
  derived: Readonly<Record<string, Derived>>
  choices: Readonly<Record<string, readonly string[]>>
  /** Defaults that depend on other settings; the others are those of the catalogue. */
  defaults: Values
  /** What a new row of a list begins with, where that is not the default of the catalogue. */
  blanks: Readonly<Record<string, Values>>
}

/** One field, or those of a window that is kept by its labels. */
export function fieldsOf(id: string, field: Field, value: unknown, beside: Values, around: Around): FormField[] {
  const isOffered = applies(field, beside) || around.findingsOf(id).length > 0
  if (field.kind === 'record' && isOffered) return recordFields(id, isValues(value) ? value : {}, around)
  const notApplicable = isOffered ? null : (field.applies?.otherwise ?? null)
  return [{ ...fieldOf(id, field, value, around), notApplicable }]
}

/** A finding about the whole window stands at its first field. */
function recordFields(id: string, record: Values, around: Around): FormField[] {
  const fields = Object.entries(ipsecPolicyFields).map(([label, row]) =>
    fieldOf(`${id}/${label}`, row, own(record, label) ?? row.default, around),
  )
  return fields.map((field, index) => (index === 0 ? { ...field, findings: around.findingsOf(id) } : field))
}

function fieldOf(id: string, field: Field, value: unknown, around: Around): FormField {
  const control = fieldControl(id, field, value, around)
  return {
    id,
    path: `${around.path}/${id}`,
    label: field.short ?? field.label,
    fullLabel: field.label,
    value,
    control,
    origin: fieldOrigin(id, field, value, control, around),
    was: wasOf(around.found.changedFrom(id)),
    findings: around.findingsOf(id),
    help: field.help,
    means: field.kind === 'choice' ? (field.means?.[String(value)]?.says ?? null) : null,
    registerIds: field.register,
    menuPath: field.menu ? wholePath(field.menu).join(' > ') : '',
    notApplicable: null,
  }
}

function fieldControl(id: string, field: Field, value: unknown, around: Around): Control {
  if (field.kind === 'group') return { kind: 'statement', statement: value as MixedMode, choices: statesOf(field) }
  if (field.kind === 'list') return rowsControl(id, field, value, around)
  const left = { derived: own(around.derived, id), choices: own(around.choices, id) }
  return controlOf(field, value, left, around.context.plan.project)
}

function rowsControl(id: string, field: ListField, value: unknown, around: Around): Control {
  const items = Array.isArray(value) ? (value as Values[]) : []
  const fields: Fields = field.fields
  const columns = Object.entries(fields)
  const blank = { ...defaultsOf(fields), ...own(around.blanks, id) }
  const rowOf = (item: Values, index: number) =>
    columns.map(([name, column]) => fieldOf(`${id}/${index}/${name}`, column, own(item, name), around))
  return {
    kind: 'rows',
    heads: columns.map(([, column]) => column.short ?? column.label),
    rows: items.map(rowOf),
    first: items.length === 0 && field.isNeeded ? rowOf(blank, 0) : null,
    max: field.max,
    blank,
  }
}

function fieldOrigin(id: string, field: Field, value: unknown, control: Control, around: Around): Origin | null {
  if (field.kind === 'group' || field.kind === 'list') return null
  const derived = own(around.derived, id)
  if (control.kind === 'derived' && derived) {
    return { kind: 'derived', from: choiceLabel(own(around.item, derived.from)) }
  }
  return originOf(field, {
    value,
    default: own(around.defaults, id) ?? field.default,
    isKnown: around.found.isKnown(id),
    changedFrom: around.found.changedFrom(id),
    setBy: around.context.setBy?.(`${around.path}/${id}`) ?? null,
  })
}

/** Mixed mode alone can also be not needed (S1-1). */
const statesOf = ({ fields }: GroupField): readonly MixedMode['state'][] =>
  (fields === mixedModeFields ? mixedModeFields : statementFields).state.choices
