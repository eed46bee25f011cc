import type { Field } from '../catalogue/field'
import { foundSettings } from '../catalogue/found-settings'
import { sipTrunkFields } from '../catalogue/sip-trunk-fields'
import { waveFields } from '../catalogue/wave-fields'
import { headsAbroad } from './heads-abroad'

/** A column of a list of devices, as consultants name it. */
export interface SheetColumn {
  /** The setting it sets, or what it decides. */
  id: string
  label: string
  /** Other heads that mean the same, in small letters and without signs. */
  heads: readonly string[]
}

/** A head without signs and accents, and without the unit that may stand behind it. */
export const folded = (head: string): string =>
  head
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\([^()]*\)|\[[^[\]]*\]/gu, '')
    .replaceAll(/[^a-z0-9]/gu, '')

/** Settings that are found on a SIP trunk, with every word by which their rows are known. */
const settingColumns: readonly SheetColumn[] = Object.entries<Field>(foundSettings(sipTrunkFields))
  .filter(([, { kind }]) => kind !== 'list')
  .map(([id, field]) => ({
    id,
    label: field.head ?? field.label,
    heads: [
      ...new Set([
        ...[field.label, field.short ?? '', field.axl?.element ?? '', id].map(folded),
        ...(field.words ?? []),
        ...(field.column === undefined ? [] : [field.column]),
      ]),
    ].filter((head) => head !== ''),
  }))

const known: readonly SheetColumn[] = [
  {
    id: 'name',
    label: 'Name',
    heads: [
      ...['name', 'device', 'devicename', 'trunk', 'trunkname', 'siptrunk', 'siptrunkname', 'gateway', 'domainname'],
    ],
  },
  { id: 'kind', label: 'Kind', heads: ['kind', 'type', 'devicetype', 'protocol', 'product', 'model'] },
  {
    id: 'address',
    label: 'Address',
    heads: [
      ...['address', 'destination', 'destinations', 'destinationaddress', 'destaddress', 'addressipv4'],
      ...['ip', 'ipaddress', 'destip', 'destinationip', 'host'],
    ],
  },
  { id: 'port', label: 'Port', heads: ['port', 'destinationport', 'destport'] },
  { id: 'description', label: 'Description', heads: ['description', 'comment', 'site', 'location'] },
  { id: 'software', label: 'Software', heads: ['software', 'release', 'version', 'image', 'iosimage', 'ios'] },
  ...settingColumns,
  { id: 'interface', label: 'Interface', heads: ['interface', 'pri', 'interfacetype'] },
  { id: 'farEnd/kind', label: 'Far end', heads: ['farend', 'farendkind', 'remote', 'peer'] },
  {
    id: 'farEnd/certificateNames',
    label: 'Names in its certificate',
    heads: ['certificate', 'certificatenames', 'cn', 'san'],
  },
  { id: 'farEnd/owner', label: 'Owner', heads: ['owner', 'provider', 'carrier'] },
  { id: 'farEnd/contact', label: 'Contact', heads: ['contact'] },
  { id: 'wave', label: waveFields.wave.label, heads: ['wave', 'wavenumber', 'waveno', 'migrationwave', 'changewave'] },
  {
    id: 'usualCalls',
    label: waveFields.usualCalls.label,
    heads: ['usualcalls', 'usualcallsatthathour', 'callsusual', 'callsatthathour'],
  },
]

/** In the order in which a list without heads has them. */
export const sheetColumns: readonly SheetColumn[] = known.map((column) => ({
  ...column,
  heads: [...column.heads, ...(headsAbroad[column.id] ?? [])],
}))

/** The column that a head means; undefined where it means none. */
export const columnFor = (head: string): SheetColumn | undefined => {
  const text = folded(head)
  return sheetColumns.find(({ label, heads }) => folded(label) === text || heads.includes(text))
}
