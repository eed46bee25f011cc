import { fieldAt, objectFields, type ObjectList } from '../../shared/catalogue/field-at'
import { destinationFields } from '../../shared/catalogue/sip-trunk-fields'
import type { ImportItem } from '../../shared/import/import-report'
import type { ReadSource, SourceRow, SourceTable } from '../../shared/import/source-row'
import type { Mend } from './ask'
import { settingLabel } from './words'

/** By which setting a cell is known that was refused only when it met the plan. */
const ofPlan: Readonly<Record<string, readonly string[]>> = {
  'SIP Trunk Security Profile': ['securityProfileId', 'securityProfileName'],
  'Far end': ['farEnd/kind', 'farEnd/owner', 'farEnd/contact', 'software', 'farEnd/certificateNames'],
}

/** The cells of a row that a person can write anew. */
export function mendsOf(item: ImportItem, read: ReadSource | undefined, row: SourceRow | undefined): Mend[] {
  const { place, why = '', choices } = item
  if (choices) return [{ place, at: 0, column: 'Held by', label: 'Held by', value: '', why, options: choices }]
  const table = read?.table
  const cells = table?.cells.get(item.place)
  if (!table || !cells) return []
  const mendAt = (at: number, why: string): Mend[] =>
    at < 0 ? [] : [{ place: item.place, at, why, ...cellAt(item.list, table, at, cells[at]?.trim() ?? '') }]
  if (row && row.became !== 'told') {
    const blamed = row.cell === undefined || row.became !== 'refused' ? -1 : table.columns.indexOf(row.cell)
    return mendAt(blamed, row.why)
  }
  return (item.refusedCells ?? []).flatMap(({ column, why }) => mendAt(columnAt(column, table), why))
}

function columnAt(column: string, { headers, columns }: SourceTable): number {
  const own = headers.findIndex((header, at) => header.trim() === column && columns[at] !== null)
  if (own >= 0) return own
  return columns.findIndex((id) => id !== null && ofPlan[column]?.includes(id))
}

/** The setting that a column of a table is, as the preview heads it; empty for the name of the object. */
export function headOf(list: string, { key, choices }: SourceTable, id: string): string {
  if (id === key) return ''
  if (list === 'sipTrunks' && (id === 'address' || id === 'port')) return settingLabel(list, 'destinations')
  if (list === 'sipTrunks' && (id === 'software' || id.startsWith('farEnd/'))) return settingLabel(list, 'farEndId')
  return fieldIn(list, id) ? settingLabel(list, id) : (choices.find((choice) => choice.id === id)?.label ?? id)
}

const isObjectList = (list: string): list is ObjectList => Object.hasOwn(objectFields, list)
const fieldIn = (list: string, id: string) =>
  isObjectList(list) ? fieldAt({ list, id: '', keys: id.split('/') }) : null

/** What a cell is called, what stands in it, and how it can be put right at once. */
function cellAt(list: string, table: SourceTable, at: number, value: string): Omit<Mend, 'place' | 'at' | 'why'> {
  const id = table.columns[at] ?? ''
  const options = id === table.key ? null : optionsOf(list, id)
  const remedy = id === 'port' ? portFor(value, table, at) : null
  return {
    ...{ column: table.headers[at] ?? '', label: headOf(list, table, id), value },
    ...(options && { options }),
    ...(remedy !== null && { remedy }),
  }
}

function optionsOf(list: string, id: string): Mend['options'] | null {
  const field = fieldIn(list, id)
  if (field?.kind === 'flag') return ['Yes', 'No'].map((label) => ({ id: label, label }))
  return field?.kind === 'choice' ? field.choices.map((choice) => ({ id: choice, label: choice })) : null
}

const portIn = (text: string): string | null => {
  const [only, ...more] = text.match(/\d+/gu) ?? []
  const port = Number(only)
  return only !== undefined && more.length === 0 && port > 0 && port <= destinationFields.port.max ? String(port) : null
}

/** The one port that the cell names itself; else the one that most cells of its column have. */
const portFor = (value: string, table: SourceTable, at: number): string | null => portIn(value) ?? usualPort(table, at)

/** By table, and in it by column: a sheet may have ten thousand cells that are wrong. */
const usualPorts = new WeakMap<SourceTable, Map<number, string | null>>()

function usualPort(table: SourceTable, at: number): string | null {
  const known = usualPorts.get(table) ?? new Map<number, string | null>()
  usualPorts.set(table, known)
  const before = known.get(at)
  if (before !== undefined) return before
  const most = mostFrequent([...table.cells.values()].map((row) => row[at]?.trim() ?? '').filter(isPort))
  known.set(at, most)
  return most
}

const isPort = (text: string): boolean => portIn(text) === text

function mostFrequent(texts: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null
}
