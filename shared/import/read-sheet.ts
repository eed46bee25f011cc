import { fieldAt, type ObjectList } from '../catalogue/field-at'
import { h323DeviceFields } from '../catalogue/h323-fields'
import { mgcpGatewayFields } from '../catalogue/mgcp-fields'
import { destinationFields, sipTrunkFields } from '../catalogue/sip-trunk-fields'
import { typedValue } from '../edit/typed-value'
import { valueAt, withValue } from '../edit/with-value'
import { defaultsOf } from '../plan/defaults'
import type { FarEnd, Project, SipTrunk } from '../plan/project'
import { fail, ok, type Result } from '../result'
import { columnFor, sheetColumns, type SheetColumn } from './columns'
import { isFarEndColumn, toldFarEnd } from './far-end-cells'
import { kindFor, type SheetKind } from './kinds'

type DeviceList = SheetKind['list']
type Taken = Exclude<SheetRow, { becomes: 'refused' }>
type Item = { id: string }

/** What becomes of one row of a spreadsheet. */
export type SheetRow =
  | {
      line: number
      becomes: 'new' | 'changed'
      list: DeviceList
      name: string
      item: Item
      settings: string[]
      /** The far end that the row made or changed. */
      farEnd: FarEnd | null
    }
  | { line: number; becomes: 'refused'; name: string; why: string }

/** A list of devices, read against a plan. Every row that is not empty is in `rows`: taken, or refused with the reason. */
export interface Sheet {
  columns: (SheetColumn | undefined)[]
  hasHeads: boolean
  rows: SheetRow[]
}

const blanks: Record<DeviceList, () => object> = {
  sipTrunks: () => defaultsOf(sipTrunkFields),
  h323Devices: () => defaultsOf(h323DeviceFields),
  mgcpGateways: () => defaultsOf(mgcpGatewayFields),
}
const nameField: Record<DeviceList, string> = { sipTrunks: 'name', h323Devices: 'name', mgcpGateways: 'domainName' }

/** Settings that a kind has under another name, or not at all (null). */
const ownSettings: Record<DeviceList, Readonly<Record<string, string | null>>> = {
  sipTrunks: { address: 'destinations/0/address', port: 'destinations/0/port', software: null },
  h323Devices: { port: null },
  mgcpGateways: {
    name: 'domainName',
    software: 'iosImage',
    srtpAllowed: 'srtp',
    address: 'ipsec/peerAddress',
    port: null,
  },
}

/** @param newId gives a new UUID each time it is called */
export function readSheet(cells: readonly (readonly string[])[], project: Project, newId: () => string): Sheet {
  const [first = []] = cells
  const heads = first.map((cell) => columnFor(cell))
  const filled = first.filter((cell) => cell.trim() !== '').length
  const hasHeads = filled > 0 && heads.filter(Boolean).length >= Math.min(2, filled)
  const columns = hasHeads ? heads : first.map((_, index) => sheetColumns[index])
  const known = knownDevices(project)
  const rows: SheetRow[] = []
  const seen = new Set<string>()
  const farEnds = [...project.farEnds]
  for (const [index, row] of cells.entries()) {
    if ((hasHeads && index === 0) || row.every((cell) => cell.trim() === '')) continue
    rows.push(readRow(index + 1, valuesOf(row, columns), { project, known, seen, farEnds, newId }))
  }
  return { columns, hasHeads, rows }
}

const valuesOf = (row: readonly string[], columns: Sheet['columns']): Map<string, string> =>
  new Map(columns.flatMap((column, index) => (column ? [[column.id, (row[index] ?? '').trim()] as const] : [])))

interface Around {
  project: Project
  known: ReadonlyMap<string, Item>
  seen: Set<string>
  /** Those of the plan, as the rows so far have made and changed them. */
  farEnds: FarEnd[]
  newId: () => string
}

const keyOf = (list: ObjectList, name: string): string => `${list}/${name.toLowerCase()}`

/** By kind and name, in small letters: a device that is there is changed, not made twice. */
const knownDevices = (project: Project): Map<string, Item> =>
  new Map<string, Item>([
    ...project.sipTrunks.map((item) => [keyOf('sipTrunks', item.name), item] as const),
    ...project.h323Devices.map((item) => [keyOf('h323Devices', item.name), item] as const),
    ...project.mgcpGateways.map((item) => [keyOf('mgcpGateways', item.domainName), item] as const),
  ])

function readRow(line: number, values: ReadonlyMap<string, string>, around: Around): SheetRow {
  const name = values.get('name') ?? ''
  const refused = (why: string): SheetRow => ({ line, becomes: 'refused', name, why })
  if (name === '') return refused('It has no name.')
  const kind = kindFor(values.get('kind') ?? '')
  if (!kind)
    return refused(`“${values.get('kind') ?? ''}” is no kind of device: SIP, H.323, H.225, intercluster or MGCP.`)
  const key = keyOf(kind.list, name)
  if (around.seen.has(key)) return refused('The same device stands in a row above.')
  const before = around.known.get(key)
  const item = before ?? startOf(kind, name, around.newId())
  const settled = withCells(item, kind.list, values, around.project)
  if (!settled.ok) return refused(settled.failure)
  const whole = withFarEnd(kind.list, settled.value, values, around)
  if (!whole.ok) return refused(whole.failure)
  around.seen.add(key)
  const { item: after, settings, farEnd } = whole.value
  return { line, becomes: before ? 'changed' : 'new', list: kind.list, name, item: after, settings, farEnd }
}

type Whole = Result<{ item: Item; settings: string[]; farEnd: FarEnd | null }, string>

/** Only SIP trunks have far ends; later rows see what a row made of one. */
function withFarEnd(
  list: DeviceList,
  { item, settings }: { item: Item; settings: string[] },
  values: ReadonlyMap<string, string>,
  { project, farEnds, newId }: Around,
): Whole {
  if (list !== 'sipTrunks') return ok({ item, settings, farEnd: null })
  const told = toldFarEnd(item as SipTrunk, values, farEnds, project, newId)
  if (!told.ok) return told
  if (told.value === null) return ok({ item, settings, farEnd: null })
  const { trunk, farEnd } = told.value
  const at = farEnds.findIndex(({ id }) => id === farEnd.id)
  farEnds.splice(at < 0 ? farEnds.length : at, at < 0 ? 0 : 1, farEnd)
  return ok({ item: trunk, settings: [...settings, ...told.value.settings], farEnd })
}

function startOf(kind: SheetKind, name: string, id: string): Item {
  const h323 = kind.list === 'h323Devices' ? { kind: kind.kind } : {}
  return { ...blanks[kind.list](), ...h323, id, [nameField[kind.list]]: name }
}

/** By these a device is found or made. */
const isKey = (column: string): boolean => column === 'name' || column === 'kind'

type Settled = Result<{ item: Item; settings: string[] }, string>

/** Cells that are empty leave what is there. */
function withCells(start: Item, list: DeviceList, values: ReadonlyMap<string, string>, project: Project): Settled {
  let item = start
  const settings: string[] = []
  for (const [column, text] of values) {
    const setting = ownSettings[list][column] === undefined ? column : ownSettings[list][column]
    if (text === '' || isKey(column) || isFarEndColumn(column) || setting === null) continue
    const field = fieldAt({ list, id: item.id, keys: setting.split('/') })
    if (!field) continue
    const value = typedValue(field, text, project)
    if (!value.ok) return fail(`“${text}” does not fit ${field.label}.`)
    if (isSame(valueAt(item, setting), value.value)) continue
    item = withValue(withFirstDestination(item, setting), setting, value.value)
    settings.push(field.label)
  }
  return ok({ item, settings })
}

const isSame = (before: unknown, after: unknown): boolean => JSON.stringify(before) === JSON.stringify(after)

/** A trunk has no destination at first. */
function withFirstDestination(item: Item, setting: string): Item {
  if (!setting.startsWith('destinations/0') || valueAt(item, 'destinations/0') !== undefined) return item
  return { ...item, destinations: [defaultsOf(destinationFields)] } as Item
}

/** The last row that tells of a far end has seen what the rows above said of it. */
function withFarEnds(before: readonly FarEnd[], taken: readonly Taken[]): FarEnd[] {
  const told = new Map(taken.flatMap(({ farEnd }) => (farEnd ? [[farEnd.id, farEnd] as const] : [])))
  const old = new Set(before.map(({ id }) => id))
  return [...before.map((each) => told.get(each.id) ?? each), ...[...told.values()].filter(({ id }) => !old.has(id))]
}

/** The plan with every row that is taken. */
export function withSheet(project: Project, { rows }: Sheet): Project {
  const taken = rows.filter((row) => row.becomes !== 'refused')
  const merged = <Of extends Item>(list: DeviceList, items: readonly Of[]): Of[] => {
    const changed = new Map(
      taken.filter((row) => row.list === list).map((row) => [row.item.id, row.item as Of] as const),
    )
    const kept = items.map((item) => changed.get(item.id) ?? item)
    const old = new Set(items.map(({ id }) => id))
    return [...kept, ...[...changed.values()].filter(({ id }) => !old.has(id))]
  }
  return {
    ...project,
    farEnds: withFarEnds(project.farEnds, taken),
    sipTrunks: merged('sipTrunks', project.sipTrunks),
    h323Devices: merged('h323Devices', project.h323Devices),
    mgcpGateways: merged('mgcpGateways', project.mgcpGateways),
  }
}
