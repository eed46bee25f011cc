import { farEndFields } from '../../shared/catalogue/far-end-fields'
import { h323DeviceFields, h323Kinds } from '../../shared/catalogue/h323-fields'
import { mgcpGatewayFields } from '../../shared/catalogue/mgcp-fields'
import { profileFields } from '../../shared/catalogue/profile-fields'
import { sipTrunkFields } from '../../shared/catalogue/sip-trunk-fields'
import { applicationUserFields, sipRealmFields } from '../../shared/catalogue/user-fields'
import { defaultsOf } from '../../shared/plan/defaults'
import { newProject } from '../../shared/plan/new-project'
import type {
  ApplicationUser,
  FarEnd,
  H323Device,
  IpsecPlan,
  MgcpGateway,
  Project,
  SipRealm,
  SipTrunk,
  SipTrunkSecurityProfile,
  Statement,
} from '../../shared/plan/project'
import { withSecurityMode } from '../../shared/plan/transports'
import { bigPast } from './big-past'

/**
 * A plan of a large customer, the same each time: a profile for 20 trunks (the predefined one among them), an H.323
 * device for 50, an MGCP gateway for 100. All of it was taken down before; about a third of the trunks change.
 */
export function bigProject(trunks: number): Project {
  const empty = newProject('Large rollout', '2026-01-31T09:00:00.000Z', () => idOf('profile', 0))
  const added = times(Math.ceil(trunks / 20) - 1, (index) => bigProfile(index + 1))
  const profiles = [...empty.profiles, ...added]
  const realms = times(Math.ceil(trunks / 200), bigRealm)
  const sipTrunks = times(trunks, (index) => bigTrunk(index, profiles, realms))
  const plan: Project = {
    ...empty,
    id: idOf('project', 0),
    customer: 'Example Logistics',
    author: 'J. Doe',
    cluster: bigCluster(empty.cluster),
    profiles,
    farEnds: sipTrunks.map((trunk, index) => bigFarEnd(trunk, index, profiles)),
    sipTrunks,
    h323Devices: times(Math.floor(trunks / 50), bigH323Device),
    mgcpGateways: times(Math.floor(trunks / 100), bigMgcpGateway),
    sipRealms: realms,
    applicationUsers: times(Math.ceil(trunks / 200), (index) => bigUser(index, trunks)),
    checklist: {},
    waivers: [],
  }
  return { ...plan, asFound: bigPast(plan) }
}

const times = <Value>(count: number, make: (index: number) => Value): Value[] =>
  Array.from({ length: Math.max(0, count) }, (_, index) => make(index))

const groups = ['project', 'profile', 'trunk', 'h323', 'mgcp', 'realm', 'user', 'far-end'] as const

/** In the form of a UUID, as the planner makes them. */
const idOf = (group: (typeof groups)[number], index: number): string =>
  `0000000${String(groups.indexOf(group))}-0000-4000-8000-${String(index).padStart(12, '0')}`

const numbered = (name: string, index: number): string => `${name}-${String(index).padStart(5, '0')}`

const addressOf = (index: number): string =>
  `10.${String((index >> 16) & 255)}.${String((index >> 8) & 255)}.${String(index & 255)}`

const confirmed: Statement = { state: 'confirmed', by: 'J. Doe', on: '2026-01-20', note: 'Seen in the admin window.' }

const bigCluster = (cluster: Project['cluster']): Project['cluster'] => ({
  ...cluster,
  name: 'CLUSTER-EMEA',
  nodes: times(6, (index) => ({
    name: `cucm-${String(index)}.example.com`,
    address: addressOf(index + 10),
    publisher: index === 0,
    callProcessing: index > 0,
    certificateNames: [],
  })),
  mixedMode: confirmed,
  phonesEncrypted: confirmed,
})

/** Most are encrypted, some authenticated or without security; every 60th has a name and the port of the one before. */
function bigProfile(index: number): SipTrunkSecurityProfile {
  const mode = index % 10 === 3 ? 'Non Secure' : index % 10 === 6 ? 'Authenticated' : 'Encrypted'
  const name = numbered('SBC-TLS', index)
  const profile = withSecurityMode({ ...defaultsOf(profileFields), id: idOf('profile', index), name }, mode)
  const site = index % 60 === 59 ? index - 1 : index
  return {
    ...profile,
    asFoundName: index % 10 === 9 ? null : name,
    description: `Site group ${String(index)}`,
    digestAuthentication: index % 20 === 4,
    applLevelAuthentication: index % 40 === 4,
    acceptPresenceSubscription: index % 7 === 0,
    transmitSecurityStatus: mode === 'Encrypted',
    x509SubjectName: mode === 'Non Secure' ? '' : `sbc-${String(site)}a.example.com,sbc-${String(site)}b.example.com`,
  }
}

function bigTrunk(index: number, profiles: readonly SipTrunkSecurityProfile[], realms: readonly SipRealm[]): SipTrunk {
  const profile = profiles[index % profiles.length]
  const site = index % profiles.length
  const isSecure = profile !== undefined && profile.securityMode !== 'Non Secure'
  return {
    ...defaultsOf(sipTrunkFields),
    id: idOf('trunk', index),
    name: numbered('TRUNK', index),
    description: `Site ${String(site)}, line ${String(index)}`,
    securityProfileId: profile?.id ?? null,
    destinations: times(1 + (index % 2), (line) => ({
      address: addressOf(index * 2 + line),
      port: isSecure ? 5061 : 5060,
    })),
    srtpAllowed: isSecure,
    mtpRequired: index % 97 === 0,
    sipRealmId: profile?.digestAuthentication ? (realms[index % realms.length]?.id ?? null) : null,
    farEndId: idOf('far-end', index),
  }
}

/** Every third is a gateway that the plan configures too. */
function bigFarEnd({ destinations }: SipTrunk, index: number, profiles: readonly SipTrunkSecurityProfile[]): FarEnd {
  const profile = profiles[index % profiles.length]
  const isSecure = profile !== undefined && profile.securityMode !== 'Non Secure'
  const certificateNames = isSecure ? [`sbc-${String(index % profiles.length)}a.example.com`] : []
  const isOurs = index % 3 === 0
  return {
    ...defaultsOf(farEndFields),
    id: idOf('far-end', index),
    name: numbered('SITE', index),
    hosts: destinations.map(({ address }) => ({ name: '', address, certificateNames })),
    kind: isOurs ? 'IOS XE' : 'other',
    software: isOurs ? '17.9.4a' : '',
    owner: 'Network team',
    contact: 'noc@example.com',
    tcp: 'yes',
    nullSha: isOurs ? 'no' : 'unknown',
    srtp: index % 5 === 0 ? 'unknown' : 'yes',
  }
}

const ipsecTo = (index: number): IpsecPlan => ({
  ...defaultsOf(h323DeviceFields).ipsec,
  method: index % 2 === 0 ? 'network' : 'cucm',
  state: index % 4 === 0 ? defaultsOf(h323DeviceFields).ipsec.state : confirmed,
  peerAddress: addressOf(index),
  policy: index % 2 === 0 ? {} : { 'Authentication Method': 'Certificate', 'Phase One DH': '14' },
})

const bigH323Device = (index: number): H323Device => ({
  ...defaultsOf(h323DeviceFields),
  id: idOf('h323', index),
  kind: h323Kinds[index % h323Kinds.length] ?? h323Kinds[0],
  name: numbered('H323', index),
  address: addressOf(index + 100_000),
  software: index % 4 === 0 ? '15.7(3)M8' : '',
  srtpAllowed: index % 2 === 0,
  mtpRequired: index % 13 === 0,
  farEndSrtp: 'yes',
  ipsec: ipsecTo(index),
})

const bigMgcpGateway = (index: number): MgcpGateway => ({
  ...defaultsOf(mgcpGatewayFields),
  id: idOf('mgcp', index),
  domainName: `${numbered('mgcp', index)}.example.com`,
  iosImage: 'c2900-universalk9-mz.SPA.157-3.M8.bin',
  interface: index % 3 === 0 ? 'T1 PRI' : 'E1 PRI',
  protectedFacilityIe: index % 3 !== 0,
  srtp: index % 5 !== 0,
  ipsec: ipsecTo(index),
})

const bigRealm = (index: number): SipRealm => ({
  ...defaultsOf(sipRealmFields),
  id: idOf('realm', index),
  realm: `realm-${String(index)}.example.com`,
  userid: `cucm-${String(index)}`,
})

/** On ten trunks, one of them in another group of sites. */
const bigUser = (index: number, trunks: number): ApplicationUser => ({
  ...defaultsOf(applicationUserFields),
  id: idOf('user', index),
  userid: `app-${String(index)}`,
  sipTrunkIds: times(Math.min(10, trunks), (step) => idOf('trunk', (index * 37 + step * 11) % trunks)),
  acceptPresenceSubscription: index % 2 === 0,
  allowReplaceHeader: index % 3 === 0,
})
