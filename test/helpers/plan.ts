import { asFoundFields } from '../../shared/catalogue/as-found-fields'
import { clusterFields } from '../../shared/catalogue/cluster-fields'
import type { Field, Fields, ValuesOf } from '../../shared/catalogue/field'
import { h323DeviceFields } from '../../shared/catalogue/h323-fields'
import { mgcpGatewayFields } from '../../shared/catalogue/mgcp-fields'
import { profileFields, profileSettings } from '../../shared/catalogue/profile-fields'
import { sipTrunkFields } from '../../shared/catalogue/sip-trunk-fields'
import { applicationUserFields, sipRealmFields } from '../../shared/catalogue/user-fields'
import { checklistEntryFields, waiverFields } from '../../shared/catalogue/work-fields'
import { defaultsOf } from '../../shared/plan/defaults'
import type {
  ApplicationUser,
  AsFound,
  ChecklistEntry,
  Cluster,
  H323Device,
  MgcpGateway,
  ProfileSettings,
  Project,
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
export interface PlanParts extends Partial<Head> {
  cluster?: Part<Cluster>
  profiles?: Part<SipTrunkSecurityProfile>[]
  sipTrunks?: Part<SipTrunk>[]
  h323Devices?: Part<H323Device>[]
  mgcpGateways?: Part<MgcpGateway>[]
  sipRealms?: Part<SipRealm>[]
  applicationUsers?: Part<ApplicationUser>[]
  asFound?: Part<AsFound> | null
  checklist?: Record<string, Part<ChecklistEntry>>
  waivers?: Part<Waiver>[]
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
 * of its own, and had it before, unless given.
 */
export function plan(parts: PlanParts = {}): Project {
  const { cluster, profiles, sipTrunks, h323Devices, mgcpGateways, sipRealms, applicationUsers } = parts
  const { asFound, checklist = {}, waivers = [], ...given } = parts
  const entries = Object.entries(checklist).map(([id, entry]) => [id, filled(checklistEntryFields, entry)] as const)
  const trunks = called('TRUNK', 'name', sipTrunks).map((part, index) =>
    filled(sipTrunkFields, { destinations: [{ address: `192.0.2.${String(index + 1)}`, port: 5080 }], ...part }),
  )
  return {
    format: 'trunkwright-project',
    version: 1,
    ...head,
    ...given,
    cluster: filled(clusterFields, { name: 'CLUSTER', ...cluster }),
    profiles: called('PROFILE', 'name', profiles).map((part) => filled(profileFields, followMode(part))),
    sipTrunks: trunks,
    h323Devices: called('H323', 'name', h323Devices).map((part) => filled(h323DeviceFields, part)),
    mgcpGateways: called('MGCP', 'domainName', mgcpGateways).map((part) => filled(mgcpGatewayFields, part)),
    sipRealms: called('REALM', 'realm', sipRealms).map((part) => filled(sipRealmFields, part)),
    applicationUsers: called('USER', 'userid', applicationUsers).map((part) => filled(applicationUserFields, part)),
    asFound: asFound
      ? { ...filled(asFoundFields, withDestinations(asFound, trunks)), profiles: foundProfiles(asFound) }
      : null,
    checklist: Object.fromEntries(entries),
    waivers: waivers.map((part) => filled(waiverFields, part)),
  }
}

/** Where a test does not speak of destinations, none is changed. */
const withDestinations = (asFound: Part<AsFound>, trunks: readonly SipTrunk[]): Part<AsFound> => ({
  ...asFound,
  sipTrunks: (asFound.sipTrunks ?? []).map((found) => ({
    destinations: trunks.find(({ name }) => name === found.name)?.destinations ?? [],
    ...found,
  })),
})

const foundProfiles = ({ profiles = [] }: Part<AsFound>): ProfileSettings[] =>
  profiles.map((part) => filled(profileSettings, followMode(part)))

/** Transports and port as the window sets them for the mode, where the test does not say otherwise. */
function followMode<Of extends Part<ProfileSettings>>(part: Of): Of {
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

function filled<Of extends Fields>(fields: Of, part: Part<ValuesOf<Of>>): ValuesOf<Of> {
  const values = Object.entries(part).map(([name, value]) => {
    const field = fields[name]
    if (field?.kind === 'group') return [name, filled(field.fields, value as object)]
    if (field?.kind !== 'list' || value === null) return [name, value]
    return [name, (value as object[]).map((item) => filled(field.fields, item))]
  })
  return { ...defaultsOf(asIfRead(fields)), ...(Object.fromEntries(values) as Partial<ValuesOf<Of>>) }
}

/** What a test does not say of a cluster as found is as CUCM's windows open: it was read. */
const asIfRead = <Of extends Fields>(fields: Of): Of =>
  Object.fromEntries(
    Object.entries(fields).map(([name, { mayBeUnknown: _, ...field }]) => [name, field as Field]),
  ) as unknown as Of
