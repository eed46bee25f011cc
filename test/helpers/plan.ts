import { asFoundFields, profileFoundFields } from '../../shared/catalogue/as-found-fields'
import { certificateFields } from '../../shared/catalogue/certificate-fields'
import { changeWindowFields } from '../../shared/catalogue/change-window-fields'
import { clusterFields } from '../../shared/catalogue/cluster-fields'
import { farEndFields } from '../../shared/catalogue/far-end-fields'
import type { Field, Fields, ValuesOf } from '../../shared/catalogue/field'
import { h323DeviceFields } from '../../shared/catalogue/h323-fields'
import { mgcpGatewayFields } from '../../shared/catalogue/mgcp-fields'
import { profileFields, profileSettings } from '../../shared/catalogue/profile-fields'
import { sipTrunkFields } from '../../shared/catalogue/sip-trunk-fields'
import { applicationUserFields, sipRealmFields } from '../../shared/catalogue/user-fields'
import { checklistEntryFields, signatureFields, waiverFields } from '../../shared/catalogue/work-fields'
import { defaultsOf } from '../../shared/plan/defaults'
import type {
  ApplicationUser,
  AsFound,
  Certificate,
  ChangeWindow,
  ChecklistEntry,
  Cluster,
  FarEnd,
  H323Device,
  MgcpGateway,
  ProfileFound,
  ProfileSettings,
  Project,
  Signature,
  SipRealm,
  SipTrunk,
  SipTrunkSecurityProfile,
  Waiver,
} from '../../shared/plan/project'
import { withSecurityMode } from '../../shared/plan/transports'

/** Only what matters to a test, at any depth. */
export type Part<Of> = Of extends readonly (infer Item)[]
  ? Part<Item>[]
  : Of extends object
    ? { [Name in keyof Of]?: Part<Of[Name]> }
    : Of

type Head = Pick<Project, 'id' | 'name' | 'customer' | 'author' | 'notes' | 'revision' | 'createdAt' | 'updatedAt'>
/** A trunk may tell of a far end of its own, as the one host behind each of its addresses. */
export type TrunkPart = Part<SipTrunk> & { farEnd?: Part<FarEnd> & { certificateNames?: string[] } }

export interface PlanParts extends Partial<Head> {
  cluster?: Part<Cluster>
  profiles?: Part<SipTrunkSecurityProfile>[]
  farEnds?: Part<FarEnd>[]
  sipTrunks?: TrunkPart[]
  h323Devices?: Part<H323Device>[]
  mgcpGateways?: Part<MgcpGateway>[]
  sipRealms?: Part<SipRealm>[]
  applicationUsers?: Part<ApplicationUser>[]
  certificates?: Part<Certificate>[]
  changeWindow?: Part<ChangeWindow>
  asFound?: Part<AsFound> | null
  checklist?: Record<string, Part<ChecklistEntry>>
  waivers?: Part<Waiver>[]
  signatures?: Part<Signature>[]
}

const head: Head = {
  id: '00000000-0000-4000-8000-000000000001',
  name: 'Plan',
  customer: '',
  author: '',
  notes: '',
  revision: 1,
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
}

/**
 * A project from what a test has to say; all the rest is as CUCM's windows open.
 *
 * The id of an object is its name unless given, so that references and paths can be read:
 * `plan({ profiles: [{ name: 'TLS', securityMode: 'Encrypted' }], sipTrunks: [{ name: 'A', securityProfileId: 'TLS' }] })`.
 * Transports and port of a profile follow its mode unless given. The cluster is called CLUSTER. A trunk has a destination
 * of its own, and had it before, unless given. `farEnd` of a trunk becomes a far end with the id of the trunk.
 */
export function plan(parts: PlanParts = {}): Project {
  const { cluster, profiles, farEnds, sipTrunks, h323Devices, mgcpGateways, sipRealms, applicationUsers } = parts
  const { asFound, certificates, changeWindow = {}, checklist = {}, waivers = [], signatures = [], ...given } = parts
  const entries = Object.entries(checklist).map(([id, entry]) => [id, filled(checklistEntryFields, entry)] as const)
  const own: FarEnd[] = []
  const trunks = called('TRUNK', 'name', sipTrunks).map(({ farEnd, ...part }, index) => {
    const destinations = [{ address: `192.0.2.${String(index + 1)}`, port: 5080 }]
    const trunk = filled(sipTrunkFields, { destinations, ...part })
    if (!farEnd) return trunk
    own.push(ownFarEnd(trunk, farEnd))
    return { ...trunk, farEndId: trunk.id }
  })
  return {
    format: 'trunkwright-project',
    version: 2,
    ...head,
    ...given,
    cluster: filled(clusterFields, { name: 'CLUSTER', ...cluster }),
    profiles: called('PROFILE', 'name', profiles).map((part) => filled(profileFields, followMode(part))),
    farEnds: [...called('FAR-END', 'name', farEnds).map((part) => filled(farEndFields, part)), ...own],
    sipTrunks: trunks,
    h323Devices: called('H323', 'name', h323Devices).map((part) => filled(h323DeviceFields, part)),
    mgcpGateways: called('MGCP', 'domainName', mgcpGateways).map((part) => filled(mgcpGatewayFields, part)),
    sipRealms: called('REALM', 'realm', sipRealms).map((part) => filled(sipRealmFields, part)),
    applicationUsers: called('USER', 'userid', applicationUsers).map((part) => filled(applicationUserFields, part)),
    certificates: called('CERTIFICATE', 'source', certificates).map((part) => filled(certificateFields, part as never)),
    asFound: asFound
      ? { ...filled(asFoundFields, withDestinations(asFound, trunks), asIfRead), profiles: foundProfiles(asFound) }
      : null,
    changeWindow: filled(changeWindowFields, changeWindow),
    checklist: Object.fromEntries(entries),
    waivers: waivers.map((part) => filled(waiverFields, part)),
    signatures: signatures.map((part) => filled(signatureFields, part)),
  }
}

function ownFarEnd({ id, name, destinations }: SipTrunk, farEnd: NonNullable<TrunkPart['farEnd']>): FarEnd {
  const { certificateNames = [], ...known } = farEnd
  const hosts = destinations.map(({ address }) => ({ name: '', address, certificateNames }))
  return filled(farEndFields, { name, hosts, ...known, id })
}

/** Where a test does not speak of destinations, none is changed. */
const withDestinations = (asFound: Part<AsFound>, trunks: readonly SipTrunk[]): Part<AsFound> => ({
  ...asFound,
  sipTrunks: (asFound.sipTrunks ?? []).map((found) => ({
    destinations: trunks.find(({ name }) => name === found.name)?.destinations ?? [],
    ...found,
  })),
})

const foundProfiles = ({ profiles = [] }: Part<AsFound>): ProfileFound[] =>
  profiles.map((part) => filled(profileFoundFields, followMode(part), asIfRead))

/** Transports and port as the window sets them for the mode, where the test does not say otherwise. */
function followMode<Of extends { securityMode?: ProfileSettings['securityMode'] | null }>(part: Of): Of {
  const { incomingTransport, outgoingTransport, incomingPort } = withSecurityMode(
    defaultsOf(profileSettings),
    part.securityMode ?? 'Non Secure',
  )
  return { incomingTransport, outgoingTransport, incomingPort, ...part }
}

/** Names what is not named, as `TRUNK-1`, and takes the name as id; an empty or repeated one is numbered by its place. */
function called<Name extends string, Of extends { id?: string } & Partial<Record<Name, string>>>(
  kind: string,
  nameField: Name,
  parts: readonly Of[] = [],
): Of[] {
  const taken = new Set<string>()
  return parts.map((part, index) => {
    const name = part[nameField] ?? `${kind}-${String(index + 1)}`
    const isFree = name !== '' && !taken.has(name)
    const id = part.id ?? (isFree ? name : `${name} (${String(index + 1)})`.trim())
    taken.add(id)
    return { ...part, [nameField]: name, id }
  })
}

function filled<Of extends Fields>(
  fields: Of,
  part: Part<ValuesOf<Of>>,
  asRead = (all: Fields): Fields => all,
): ValuesOf<Of> {
  const values = Object.entries(part).map(([name, value]) => {
    const field = fields[name]
    if (field?.kind === 'group') return [name, filled(field.fields, value as object, asRead)]
    if (field?.kind !== 'list' || value === null) return [name, value]
    return [name, (value as object[]).map((item) => filled(field.fields, item, asRead))]
  })
  return { ...defaultsOf(asRead(fields) as Of), ...(Object.fromEntries(values) as Partial<ValuesOf<Of>>) }
}

/** What a test does not say of a cluster as found is as CUCM's windows open: it was read. */
const asIfRead = <Of extends Fields>(fields: Of): Of =>
  Object.fromEntries(
    Object.entries(fields).map(([name, { mayBeUnknown: _, ...field }]) => [name, field as Field]),
  ) as unknown as Of
