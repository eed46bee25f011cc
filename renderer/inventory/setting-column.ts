import { applies, type Field, type ListField } from '../../shared/catalogue/field'
import { fieldAt } from '../../shared/catalogue/field-at'
import { destinationFields, type Destination } from '../../shared/catalogue/sip-trunk-fields'
import { destinationsText } from '../../shared/plan/destinations'
import { valueAt } from '../../shared/edit/with-value'
import type { EvaluatedPlan } from '../../shared/evaluation/evaluated-plan'
import type { Finding } from '../../shared/rules/finding'
import { named } from '../../shared/text/words'
import { choiceLabel } from '../form/field-control'
import { wasOf } from '../form/field-origin'
import { foundValues } from '../form/found-values'
import type { CellNote, Column, Editor } from '../grid/column'
import { kindOfList } from '../editing/use-item-edit'
import { worstMark } from '../status/worst-mark'
import { rowKey, type ItemRow } from './item-row'
import { cellChoices } from './setting-value'

/** What the columns of a table look up. It is asked for at each cell, so that the columns themselves stay the same. */
export interface TableContext {
  plan: EvaluatedPlan
  /** Those that are mended there. */
  findingsOf: (object: string) => readonly Finding[]
  /** The same, with those that name the object beside others. */
  findingsAbout: (object: string) => readonly Finding[]
}

type Extra<Row> = Partial<Omit<Column<Row>, 'id'>> & { width: number }

const fieldOf = ({ list, item }: ItemRow, setting: string): Field | null =>
  fieldAt({ list, id: item.id, keys: setting.split('/') })

/** A column for one setting of the catalogue; its id is the setting: `srtpAllowed`, `networkSecured/by`. */
export function settingColumn<Row extends ItemRow>(
  setting: string,
  label: string,
  context: () => TableContext,
  extra: Extra<Row>,
): Column<Row> {
  return {
    id: setting,
    label,
    text: (row) => textOf(row, setting, context().plan),
    note: (row) => noteOf(row, setting, context()),
    editor: (row) => editorOf(row, setting, context().plan),
    reason: (row) => reasonOf(row, setting),
    ...extra,
  }
}

/** Why it cannot be set here; null where it can. */
function reasonOf(row: ItemRow, setting: string): string | null {
  const field = fieldOf(row, setting)
  if (!field) return 'Devices of this kind have no such setting.'
  return applies(field, row.item as unknown as Record<string, unknown>) ? null : (field.applies?.otherwise ?? null)
}

function textOf(row: ItemRow, setting: string, plan: EvaluatedPlan): string {
  const field = fieldOf(row, setting)
  if (!field) return '–'
  return shownText(field, valueAt(row.item, setting), plan)
}

/** A value as a cell shows it. */
export function shownText(field: Field, value: unknown, plan: EvaluatedPlan): string {
  switch (field.kind) {
    case 'flag':
      return value === true ? 'yes' : 'no'
    case 'choice':
      return choiceLabel(value)
    case 'names':
      return Array.isArray(value) ? value.join(', ') : ''
    case 'list':
      return listText(field, value)
    case 'reference':
      return typeof value === 'string' ? nameOf(value, plan) : ''
    default:
      return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  }
}

/** Destinations are the only list that has a text of its own. */
const listText = ({ fields }: ListField, value: unknown): string =>
  Array.isArray(value) && fields === destinationFields ? destinationsText(value as Destination[]) : ''

function nameOf(id: string, { index }: EvaluatedPlan): string {
  const profile = index.profileById.get(id)
  const realm = index.realmById.get(id)
  const name = profile?.name ?? realm?.realm ?? index.farEndById.get(id)?.name
  return name === undefined ? 'No longer in the plan' : named(name)
}

function noteOf(row: ItemRow, setting: string, { plan, findingsOf }: TableContext): CellNote | null {
  const field = fieldOf(row, setting)
  if (!field) return { muted: true }
  const path = `${rowKey(row)}/${setting}`
  const mark = worstMark(findingsOf(rowKey(row)).filter((finding) => finding.path === path))
  // Beside a box there is no room for it: the panel and step 4 have it.
  const was =
    field.kind === 'flag' ? null : wasOf(foundValues(kindOfList[row.list], row.item.id, plan).changedFrom(setting))
  return {
    ...(mark ? { mark } : {}),
    ...(was === null ? {} : { was }),
    ...(reasonOf(row, setting) ? { muted: true } : {}),
  }
}

function editorOf(row: ItemRow, setting: string, plan: EvaluatedPlan): Editor | null {
  const field = fieldOf(row, setting)
  return !field || reasonOf(row, setting) !== null ? null : editorFor(field, valueAt(row.item, setting), plan)
}

function editorFor(field: Field, value: unknown, plan: EvaluatedPlan): Editor | null {
  switch (field.kind) {
    case 'flag':
      return { kind: 'check', value: value === true }
    case 'choice':
    case 'reference':
      return { kind: 'choice', value: String(value ?? ''), choices: cellChoices(field, plan.project) }
    case 'number':
      return { kind: 'number', value: typeof value === 'number' ? value : null, text: String(value) }
    case 'text':
    case 'names':
    case 'list':
      return { kind: 'text', value: shownText(field, value, plan) }
    default:
      return null
  }
}
