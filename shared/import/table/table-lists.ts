import { farEndHostFields } from '../../catalogue/far-end-fields'
import { text, type Field, type Fields } from '../../catalogue/field'
import { profileSettings } from '../../catalogue/profile-fields'
import { sipTrunkFields } from '../../catalogue/sip-trunk-fields'
import { methodFields, sipRealmFields } from '../../catalogue/user-fields'
import { folded, sheetColumns } from '../columns'
import type { RowList } from '../source-row'

/** A column that a kind of table has. */
export interface TableColumn {
  id: string
  /** For a person who chooses it. */
  label: string
  heads: readonly string[]
  /** Null for what is no setting by itself. */
  field: Field | null
  /** It is known, and no plan has it: nobody chooses it for a column. */
  isPlanned?: false
}

/** A kind of table, as sources have it. */
export interface TableKind {
  list: Exclude<RowList, 'runningConfigs'> | 'devices'
  what: string
  /** The tables of the database that tell of it. */
  tables: readonly string[]
  /** The column that names the object. */
  key: string
  columns: readonly TableColumn[]
  /** Columns without which a table is not of this kind, besides the key. */
  needs: readonly string[]
}

const headsOf = (id: string, { label, short = '', axl, words = [], column }: Field): string[] => [
  ...new Set(
    [...[id, label, short, axl?.element ?? '', column ?? ''].map(folded), ...words].filter((head) => head !== ''),
  ),
]

const columnsOf = (fields: Fields): TableColumn[] =>
  Object.entries(fields).map(([id, field]) => ({ id, label: field.label, heads: headsOf(id, field), field }))

const column = (id: string, label: string, heads: readonly string[], field: Field | null = null): TableColumn => ({
  ...{ id, label, heads, field },
})
const { name: _name, ...settings } = profileSettings
const plain = (label: string): Field => text({ label, help: '', register: [] })

const profiles: TableKind = {
  list: 'profiles',
  what: 'security profiles',
  tables: ['securityprofile'],
  key: 'name',
  needs: [],
  columns: [
    column('name', 'Name', ['name', 'profile', 'profilename', 'securityprofile', 'siptrunksecurityprofile']),
    ...columnsOf(settings),
    column('securityMode', settings.securityMode.label, ['mode', 'devicesecuritymode'], settings.securityMode),
    column(
      'incomingTransport',
      settings.incomingTransport.label,
      ['incomingtransport', 'intransport'],
      settings.incomingTransport,
    ),
    column(
      'outgoingTransport',
      settings.outgoingTransport.label,
      ['outgoingtransport', 'outtransport'],
      settings.outgoingTransport,
    ),
    column('noncePolicyTime', settings.noncePolicyTime.label, ['nonce'], settings.noncePolicyTime),
  ],
}

const trunkSettings: Fields = sipTrunkFields

/** SIP trunks, H.323 devices and MGCP gateways: the kind of each row says which. */
const devices: TableKind = {
  list: 'devices',
  what: 'devices',
  tables: ['device', 'sipdevice', 'siptrunkdestination'],
  key: 'name',
  needs: [],
  columns: [
    ...sheetColumns.map(({ id, label, heads }) =>
      column(id, trunkSettings[id]?.label ?? label, [folded(label), ...heads]),
    ),
    column('sortOrder', 'Order of destinations', ['sortorder']),
    { ...column('nodeNames', 'Nodes', ['nodes', 'runonnodes', 'nodenames']), isPlanned: false },
    { ...column('earlyOffer', 'Early offer', ['earlyoffer', 'earlyoffersupport']), isPlanned: false },
    { ...column('optionsPing', 'OPTIONS ping', ['optionsping', 'enableoutboundoptionsping']), isPlanned: false },
  ],
}

const users: TableKind = {
  list: 'applicationUsers',
  what: 'application users',
  tables: ['applicationuser'],
  key: 'userid',
  needs: ['acceptOutOfDialogRefer'],
  columns: [column('userid', 'User ID', ['userid', 'user', 'name', 'applicationuser']), ...columnsOf(methodFields)],
}

const realms: TableKind = {
  list: 'sipRealms',
  what: 'SIP realms',
  tables: ['siprealm'],
  key: 'realm',
  needs: ['userid'],
  columns: [
    column('realm', 'Realm', ['realm', 'siprealm']),
    column('userid', 'User ID', ['userid', 'user'], sipRealmFields.userid),
  ],
}

const nodes: TableKind = {
  list: 'nodes',
  what: 'nodes',
  tables: ['processnode', 'callmanager'],
  key: 'name',
  needs: ['isNode'],
  columns: [
    column('name', 'Name', ['name', 'node', 'nodename', 'processnode']),
    column('isNode', 'Node', ['node', 'nodename', 'processnode']),
    column('callmanager', 'Cisco CallManager', ['callmanager']),
  ],
}

const parameters: TableKind = {
  list: 'parameters',
  what: 'parameters',
  tables: ['processconfig'],
  key: 'paramname',
  needs: ['value'],
  columns: [
    column('paramname', 'Parameter', ['paramname', 'parameter']),
    column('value', 'Value', ['paramvalue', 'value'], plain('Value')),
  ],
}

const expressways: TableKind = {
  list: 'farEnds',
  what: 'Expressways',
  tables: ['expresswaycconfiguration'],
  key: 'address',
  needs: [],
  columns: [
    column('address', 'Address', ['hostnameorip']),
    column(
      'certificateNames',
      'Names in its certificate',
      ['x509subjectnameoraltname'],
      farEndHostFields.certificateNames,
    ),
  ],
}

/** Where two fit as well, the first is meant. */
export const tableKinds: readonly TableKind[] = [devices, profiles, users, realms, nodes, parameters, expressways]
