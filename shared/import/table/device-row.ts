import { fieldAt } from '../../catalogue/field-at'
import { h323Kinds } from '../../catalogue/h323-fields'
import { sipTrunkFields } from '../../catalogue/sip-trunk-fields'
import { cellValue } from '../cell-value'
import { isFarEndColumn } from '../far-end-cells'
import { kindFor, type SheetKind } from '../kinds'
import type { SourceRow } from '../source-row'
import { say, type RowCells, type Said } from './row-cells'

type DeviceList = SheetKind['list']

/** Settings that a kind has under another name, or not at all (null). */
const ownSettings: Record<DeviceList, Readonly<Record<string, string | null>>> = {
  sipTrunks: { securityProfileId: 'securityProfileName', address: null, port: null, software: null },
  h323Devices: { port: null },
  mgcpGateways: { software: 'iosImage', srtpAllowed: 'srtp', address: 'ipsec/peerAddress', port: null },
}

const noName = 'It has no name. Give the row the name of its object.'

/** How the database numbers the models of devices. */
const models: Readonly<Record<string, string>> = { '131': 'SIP Trunk', '62': 'H.323 Gateway', '121': 'MGCP' }

/** A row of a table of devices: its kind says of which. */
export function deviceRow(row: RowCells): SourceRow {
  const name = row.get('name')
  const kindCell = row.get('kind')
  const kind = kindFor(models[kindCell] ?? kindCell)
  const list = kind?.list ?? 'sipTrunks'
  const base = { place: row.place, list, name }
  if (name === '' || name === 'NULL') {
    return { ...base, name: '', became: 'refused', why: noName, cell: 'name' }
  }
  if (!kind) {
    const why = `“${kindCell}” is no kind of device. Write SIP, one of ${h323Kinds.join(', ')}, or MGCP.`
    return { ...base, became: 'refused', why, cell: 'kind' }
  }
  return { ...base, became: 'told', ...whatIsSaid(row, kind) }
}

function whatIsSaid(row: RowCells, kind: SheetKind): Said {
  const said: Said = { values: kind.list === 'h323Devices' ? { kind: kind.kind } : {}, refusedCells: [] }
  for (const [id, cell] of row.byId) {
    if (isFarEndColumn(id) || id === 'software') sayOfFarEnd(said, id, cell.text, kind.list)
    if (!isFarEndColumn(id)) saySetting(said, id, row, kind.list)
  }
  if (kind.list === 'sipTrunks') sayDestinations(said, row)
  return said
}

/** What is told of the far end is kept as it stands: whose far end it is shows in the plan. */
function sayOfFarEnd({ values }: Said, id: string, text: string, list: DeviceList): void {
  if (list === 'sipTrunks' && text !== '') values[id.startsWith('farEnd/') ? id : `farEnd/${id}`] = text
}

const notSettings: ReadonlySet<string> = new Set(['name', 'kind', 'sortOrder'])

function saySetting(said: Said, id: string, row: RowCells, list: DeviceList): void {
  const cell = row.byId.get(id)
  const own = ownSettings[list][id]
  if (!cell || notSettings.has(id) || own === null) return
  const asField = list === 'mgcpGateways' ? (own ?? id) : id
  const field = fieldAt({ list, id: '', keys: asField.split('/') })
  if (field) say(said, cell, own ?? id, field, row.isWhole)
}

/** Where nothing is said of one, the port of SIP. With an SRV name the port is 0. */
function sayDestinations({ values, refusedCells }: Said, row: RowCells): void {
  const cell = row.byId.get('address')
  if (!cell || cell.text === '' || cell.text === 'NULL') return
  const read = cellValue(sipTrunkFields.destinations, cell.text)
  if (!read.ok) {
    refusedCells.push({ column: cell.header, value: cell.text, why: read.failure })
    return
  }
  const port = portOf(row, refusedCells)
  const list = read.value as { address: string; port: number }[]
  const isSrv = values['destAddrIsSrv'] === true
  values['destinations'] = list.map((each) => {
    const hasOwn = new RegExp(`[:\\]]:?${String(each.port)}(?:$|[\\s,;])`, 'u').test(cell.text)
    return { address: each.address, port: isSrv ? 0 : hasOwn ? each.port : (port ?? each.port) }
  })
  values['destinationOrder'] = row.get('sortOrder')
}

function portOf(row: RowCells, refusedCells: Said['refusedCells']): number | null {
  const cell = row.byId.get('port')
  if (!cell || cell.text === '' || cell.text === 'NULL') return null
  const field = fieldAt({ list: 'sipTrunks', id: '', keys: ['destinations', '0', 'port'] })
  const value = field ? cellValue(field, cell.text) : null
  if (value?.ok) return Number(value.value)
  refusedCells.push({ column: cell.header, value: cell.text, why: value?.failure ?? '' })
  return null
}
