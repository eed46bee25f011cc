import { fieldAt } from '../../catalogue/field-at'
import { h323Kinds } from '../../catalogue/h323-fields'
import { destinationFields, type Destination } from '../../catalogue/sip-trunk-fields'
import { fail, ok, type Result } from '../../result'
import { destinationsOf, writtenDestinations } from '../cell-value'
import { isFarEndColumn } from '../far-end-cells'
import { kindFor, type SheetKind } from '../kinds'
import type { SourceRow } from '../source-row'
import { isFailedFormula, whyFormulaFailed } from './failed-formula'
import {
  cellReader,
  sayer,
  wrongWithName,
  type CellColumn,
  type RowCells,
  type RowLayout,
  type Said,
  type Say,
} from './row-cells'
import { isHostName } from '../../text/addresses'
import { own } from '../../text/own'

type DeviceList = SheetKind['list']

/** Settings that a kind has under another name, or not at all (null). */
const ownSettings: Record<DeviceList, Readonly<Record<string, string | null>>> = {
  sipTrunks: { securityProfileId: 'securityProfileName', address: null, port: null, software: null },
  h323Devices: { port: null },
  mgcpGateways: { software: 'iosImage', srtpAllowed: 'srtp', address: 'ipsec/peerAddress', port: null },
}

/** How the database numbers the models of devices. */
const models: Readonly<Record<string, string>> = { '131': 'SIP Trunk', '62': 'H.323 Gateway', '121': 'MGCP' }

/** A column, and what its cells say of a device. */
interface Step {
  column: CellColumn
  say: Say
}

/** Reads the rows of a table of devices: the kind of each says of which. */
export function deviceReader(layout: RowLayout): (row: RowCells) => SourceRow {
  const steps = {
    sipTrunks: stepsFor(layout, 'sipTrunks'),
    h323Devices: stepsFor(layout, 'h323Devices'),
    mgcpGateways: stepsFor(layout, 'mgcpGateways'),
  }
  const sayDestinations = destinationsSayer(layout)
  const kindOf = kindReader(layout)
  return (row) => {
    const name = row.get('name')
    const kindCell = row.get('kind')
    const kind = kindOf(kindCell)
    const list = kind?.list ?? 'sipTrunks'
    const { place } = row
    const why = wrongWithName(name)
    if (why !== null) return { became: 'refused', place, list, name: '', why, cell: 'name' }
    if (!kind) {
      const noKind = `“${kindCell}” is no kind of device. Write SIP, one of ${h323Kinds.join(', ')}, or MGCP.`
      return { became: 'refused', place, list, name, why: noKind, cell: 'kind' }
    }
    const said: Said = { values: kind.list === 'h323Devices' ? { kind: kind.kind } : {}, refusedCells: [] }
    for (const { column, say } of steps[list]) say(said, row.text(column))
    if (list === 'sipTrunks') sayDestinations(said, row)
    return { became: 'told', place, list, name, values: said.values, refusedCells: said.refusedCells }
  }
}

/** A list has few kinds, and each is looked up once. */
function kindReader({ byId }: RowLayout): (cell: string) => SheetKind | null {
  const kinds = new Map<string, SheetKind | null>()
  const without = kindFor('')
  if (!byId.has('kind')) return () => without
  return (cell) => {
    const known = kinds.get(cell)
    if (known !== undefined) return known
    const kind = kindFor(own(models, cell) ?? cell)
    if (kinds.size < mostKinds) kinds.set(cell, kind)
    return kind
  }
}

const mostKinds = 100

function stepsFor({ byId, isWhole }: RowLayout, list: DeviceList): Step[] {
  const steps: Step[] = []
  for (const [id, column] of byId) {
    if (list === 'sipTrunks' && (isFarEndColumn(id) || id === 'software'))
      steps.push({ column, say: farEndSayer(id, column) })
    const say = isFarEndColumn(id) ? null : settingSayer(id, column, list, isWhole)
    if (say) steps.push({ column, say })
  }
  return steps
}

/** What is told of the far end is kept as it stands: whose far end it is shows in the plan. */
function farEndSayer(id: string, { header }: CellColumn): Say {
  const key = id.startsWith('farEnd/') ? id : `farEnd/${id}`
  return ({ values, refusedCells }, text) => {
    if (isFailedFormula(text)) refusedCells.push({ column: header, value: text, why: whyFormulaFailed(text) })
    else if (text !== '') values[key] = text
  }
}

const notSettings: ReadonlySet<string> = new Set(['name', 'kind', 'sortOrder'])

function settingSayer(id: string, { header }: CellColumn, list: DeviceList, isWhole: boolean): Say | null {
  const own = ownSettings[list][id]
  if (notSettings.has(id) || own === null) return null
  const asField = list === 'mgcpGateways' ? (own ?? id) : id
  const field = fieldAt({ list, id: '', keys: asField.split('/') })
  return field && sayer(header, own ?? id, field, isWhole)
}

/**
 * Where nothing is said of one, the port of SIP. With an SRV name the port is 0. With one that is refused the address is
 * not taken either: nobody wrote the port that the trunk would send to.
 */
function destinationsSayer({ byId, isWhole }: RowLayout): (said: Said, row: RowCells) => void {
  const address = byId.get('address')
  const port = byId.get('port')
  if (!address) return port ? portAlone(port, 'No column has the address that it is a port of') : () => undefined
  const withoutAddress = port ? portAlone(port, 'The row has no address that it is a port of') : () => undefined
  const destinationsIn = isWhole ? destinationsOf : writtenDestinations
  const portIn = cellReader(port?.header ?? '', 'port', destinationFields.port)
  return (said, row) => {
    const { values, refusedCells } = said
    const text = row.text(address)
    if (isUnsaid(text)) {
      withoutAddress(said, row)
      return
    }
    const refuse = (column: CellColumn, why: string): void => {
      refusedCells.push({ column: column.header, value: row.text(column), why })
    }
    const usual = port ? portOf(row.text(port), portIn) : ok(null)
    if (!usual.ok) {
      refuse(port ?? address, `${usual.failure} Without it ${text} is not taken.`)
      return
    }
    const read = destinationsIn(text, usual.value ?? destinationFields.port.default)
    if (!read.ok) {
      refuse(address, read.failure)
      return
    }
    if (usual.value === 0 && isSrvAlone(read.value)) values['destAddrIsSrv'] ??= true
    if (values['destAddrIsSrv'] === true) for (const each of read.value) each.port = 0
    values['destinations'] = read.value
  }
}

/** A port is of an address: alone it is of none, and of a trunk that has several nobody knows of which. */
const portAlone =
  (port: CellColumn, why: string) =>
  ({ refusedCells }: Said, row: RowCells): void => {
    const value = row.text(port)
    if (isUnsaid(value)) return
    refusedCells.push({ column: port.header, value, why: `${why}. Give the destination as address:port.` })
  }

const isUnsaid = (text: string): boolean => text === '' || text === 'NULL'

/** Only an SRV name has the port 0: who asked for the port alone was told so, too. */
const isSrvAlone = ([first, ...more]: readonly Destination[]): boolean =>
  first !== undefined && more.length === 0 && isHostName(first.address)

/** Null where nothing is said. */
function portOf(text: string, read: (text: string) => Result<unknown, string>): Result<number | null, string> {
  if (isUnsaid(text)) return ok(null)
  const value = isFailedFormula(text) ? fail(whyFormulaFailed(text)) : read(text)
  return value.ok ? ok(Number(value.value)) : value
}
