import type {
  ApplicationUser,
  H323Device,
  IpsecPlan,
  MgcpGateway,
  ProfileSettings,
  Project,
  SipTrunk,
  SipTrunkSecurityProfile,
} from '../../shared/plan/project'
import { isReachable, sendsToOtherPort } from './oracle-destinations'
import { stands } from './stands'

/** What a finding is, without its words. */
export interface OracleFinding {
  rule: string
  severity: 'error' | 'warning' | 'caution' | 'advice'
  objects: string[]
  waived: boolean
}
type Bare = Omit<OracleFinding, 'waived'>
type Profile = SipTrunkSecurityProfile

/**
 * The findings of a plan by the fixed table of findings and the XD rows of the register, written apart from the
 * product and as plainly as possible: every rule looks at everything, nothing is indexed, nothing is shared.
 * @param today YYYY-MM-DD
 */
export function oracle(project: Project, today: string): OracleFinding[] {
  const bare = [
    ...project.profiles.flatMap((profile) => aboutProfile(profile)),
    ...project.profiles.flatMap((profile) => aboutUse(project, profile)),
    ...repeatedNames(project),
    ...sharedPorts(project),
    ...meetings(project),
    ...project.sipTrunks.flatMap((trunk) => aboutTrunk(project, trunk)),
    ...project.sipTrunks.flatMap((trunk) => project.applicationUsers.flatMap((user) => refused(project, trunk, user))),
    ...project.h323Devices.flatMap((device) => aboutH323(project, device)),
    ...project.mgcpGateways.flatMap((gateway) => aboutMgcp(gateway)),
    ...deviceNames([...project.sipTrunks, ...project.h323Devices].map(({ name }) => name)),
    ...deviceNames(project.mgcpGateways.map(({ domainName }) => domainName)),
    ...aboutCluster(project),
  ]
  return bare.map((finding) => ({ ...finding, waived: isWaived(project, finding, today) })).sort(compare)
}

const severities = ['error', 'warning', 'caution', 'advice']
const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function compare(a: Bare, b: Bare): number {
  const first = severities.indexOf(a.severity) - severities.indexOf(b.severity) || byCodeUnit(a.rule, b.rule)
  if (first !== 0) return first
  for (let at = 0; at < Math.min(a.objects.length, b.objects.length); at++) {
    const objects = byCodeUnit(a.objects[at] ?? '', b.objects[at] ?? '')
    if (objects !== 0) return objects
  }
  return a.objects.length - b.objects.length
}

function isWaived(project: Project, finding: Bare, today: string): boolean {
  return project.waivers.some((waiver) => {
    const about = finding.objects.includes(waiver.object) || finding.objects.join(', ') === waiver.object
    const lasts = waiver.until === '' || (/^\d{4}-\d{2}-\d{2}/.test(waiver.until) && waiver.until.slice(0, 10) >= today)
    return waiver.rule === finding.rule && about && lasts
  })
}

/** One finding about these objects where the condition holds. */
function when(condition: boolean, severity: Bare['severity'], rule: string, ...objects: string[]): Bare[] {
  return condition ? [{ rule, severity, objects: objects.sort(byCodeUnit) }] : []
}

const characters = (text: string): number => Array.from(text).length
const secure = (profile: Profile): boolean => profile.securityMode !== 'Non Secure'
const tls = (profile: Profile): boolean => profile.incomingTransport === 'TLS'
const profileOf = (project: Project, trunk: SipTrunk): Profile | undefined =>
  project.profiles.find((profile) => profile.id === trunk.securityProfileId)
const trunksOf = (project: Project, profile: Profile): SipTrunk[] =>
  project.sipTrunks.filter((trunk) => trunk.securityProfileId === profile.id)
const inUse = (project: Project, profile: Profile): boolean => trunksOf(project, profile).length > 0
const subjects = (profile: Profile): string[] =>
  profile.x509SubjectName
    .toLowerCase()
    .split(/[\s,;:]+/)
    .filter((name) => name !== '')

function aboutProfile(profile: Profile): Bare[] {
  const { name, description, incomingPort: port, noncePolicyTime: nonce } = profile
  const bothTls = tls(profile) && profile.outgoingTransport === 'TLS'
  return [
    ...when(characters(description) > 50 || /["%&\\<>]/.test(description), 'error', 'PF-2', name),
    ...when(profile.incomingTransport !== (secure(profile) ? 'TLS' : 'TCP+UDP'), 'error', 'PF-8', name),
    ...when(secure(profile) !== (profile.outgoingTransport === 'TLS'), 'error', 'PF-9', name),
    ...when(!(Number.isInteger(nonce) && nonce > 0), 'error', 'PF-14', name),
    ...when(subjects(profile).length > 0 && !bothTls, 'error', 'PF-16', name),
    ...when(characters(profile.x509SubjectName) > 4096, 'error', 'PF-18', name),
    ...when(!(Number.isInteger(port) && port >= 0 && port <= 65535), 'error', 'PF-21', name),
    ...when(profile.applLevelAuthentication && !profile.digestAuthentication, 'error', 'PF-25', name),
    ...when(/[=/*]/.test(profile.x509SubjectName), 'error', 'FC-6', name),
  ]
}

function aboutUse(project: Project, profile: Profile): Bare[] {
  const { name } = profile
  const many = trunksOf(project, profile).map((trunk) => trunk.name)
  const used = many.length > 0
  const bothTls = tls(profile) && profile.outgoingTransport === 'TLS'
  const taken = [5090, 5091, tls(profile) ? 5060 : 5061].includes(profile.incomingPort)
  return [
    ...when(used && bothTls && subjects(profile).length === 0, 'warning', 'FC-4', name),
    ...when(used && taken, 'warning', 'FC-7', name),
    ...when(tls(profile) && subjects(profile).length > 0 && many.length > 1, 'warning', 'PF-19', ...many),
    ...when(!secure(profile) && profile.digestAuthentication && used, 'caution', 'PF-12', name),
    ...when(profile.securityMode === 'Authenticated' && used, 'advice', 'XD-2', name),
    ...when(many.length > 1 && isChanged(project, profile), 'advice', 'XD-10', name),
  ]
}

const factory: Omit<ProfileSettings, 'name'> = {
  description: 'Non Secure SIP Trunk Profile authenticated by null String',
  securityMode: 'Non Secure',
  incomingTransport: 'TCP+UDP',
  outgoingTransport: 'TCP',
  digestAuthentication: false,
  noncePolicyTime: 600,
  x509SubjectName: '',
  incomingPort: 5060,
  applLevelAuthentication: false,
  acceptPresenceSubscription: false,
  acceptOutOfDialogRefer: false,
  acceptUnsolicitedNotification: false,
  allowReplaceHeader: false,
  transmitSecurityStatus: false,
  sipV150OutboundSdpOfferFiltering: 'Use Default Filter',
  allowChargingHeader: false,
}

function isChanged(project: Project, profile: Profile): boolean {
  if (profile.asFoundName === null) return false
  const found = (project.asFound?.profiles ?? []).find((was) => was.name === profile.asFoundName)
  const was = found ?? (profile.predefined ? factory : undefined)
  if (was === undefined) return false
  return (Object.keys(factory) as (keyof typeof factory)[]).some((setting) => was[setting] !== profile[setting])
}

function repeatedNames(project: Project): Bare[] {
  const folded = project.profiles.map((profile) => profile.name.toLowerCase())
  return folded.flatMap((fold, at) => {
    if (folded.indexOf(fold) !== at) return []
    const same = project.profiles.map(({ name }) => name).filter((name) => name.toLowerCase() === fold)
    const first = same.sort(byCodeUnit)[0] ?? ''
    const bad = same.length > 1 || same.some((name) => name.trim() === '' || characters(name) > 75)
    return when(bad, 'error', 'PF-1', first)
  })
}

/** FC-1, of names that may not meet. */
function deviceNames(names: string[]): Bare[] {
  return names.flatMap((name, at) => {
    if (name.trim() === '') return when(true, 'error', 'FC-1', name)
    const same = names.filter((other) => other.toLowerCase() === name.toLowerCase())
    const isFirst = names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) === at
    return when(isFirst && (same.length > 1 || characters(name) > 128), 'error', 'FC-1', name)
  })
}

function sharedPorts(project: Project): Bare[] {
  const used = project.profiles.filter((profile) => inUse(project, profile))
  return used.flatMap((profile, at) => {
    const here = used.filter((other) => other.incomingPort === profile.incomingPort)
    const mixed = here.some((other) => tls(other)) && here.some((other) => !tls(other))
    return when(mixed && used.indexOf(here[0] ?? profile) === at, 'error', 'PF-22', ...here.map(({ name }) => name))
  })
}

/** PF-19, the error: every name with every port, then once for each set of trunks. */
function meetings(project: Project): Bare[] {
  const sets: SipTrunk[][] = []
  for (const profile of project.profiles.filter(tls)) {
    for (const name of subjects(profile)) {
      const trunks = project.sipTrunks.filter((trunk) => {
        const theirs = profileOf(project, trunk)
        return theirs && tls(theirs) && theirs.incomingPort === profile.incomingPort && subjects(theirs).includes(name)
      })
      const different = new Set(trunks.map((trunk) => trunk.securityProfileId)).size > 1
      const known = sets.some((set) => set.length === trunks.length && set.every((trunk) => trunks.includes(trunk)))
      if (different && !known) sets.push(trunks)
    }
  }
  return sets.flatMap((trunks) => when(true, 'error', 'PF-19', ...trunks.map((trunk) => trunk.name)))
}

function aboutTrunk(project: Project, trunk: SipTrunk): Bare[] {
  const { name, farEnd } = trunk
  const profile = profileOf(project, trunk)
  const withAnyProfile = [
    ...when(trunk.srtpAllowed && trunk.mtpRequired, 'warning', 'HX-8', name),
    ...when(!isReachable(trunk), 'error', 'FC-2', name),
  ]
  if (profile === undefined) return [...withAnyProfile, ...when(true, 'error', 'SP-3', name)]
  const authenticated = profile.securityMode === 'Authenticated'
  const open = profile.securityMode !== 'Encrypted' && !stands('confirmed', trunk.networkSecured)
  return [
    ...withAnyProfile,
    ...when(sendsToOtherPort(profile, trunk), 'warning', 'FC-3', name),
    ...aboutDigest(project, trunk, profile),
    ...when(authenticated && farEnd.nullSha === 'no', 'error', 'PF-7', name),
    ...when(authenticated && farEnd.nullSha === 'unknown', 'caution', 'PF-7', name),
    ...when(profile.outgoingTransport === 'UDP' && farEnd.tcp !== 'no', 'warning', 'PF-10', name),
    ...when(trunk.srtpAllowed && open, 'caution', 'OV-5', name),
    ...when(authenticated && (farEnd.kind === 'IOS' || farEnd.kind === 'IOS XE'), 'advice', 'XD-1', name),
  ]
}

/** Who answers when one side challenges. */
function aboutDigest(project: Project, trunk: SipTrunk, profile: Profile): Bare[] {
  const { name } = trunk
  const realm = project.sipRealms.some(({ id }) => id === trunk.sipRealmId)
  const user = project.applicationUsers.some(({ sipTrunkIds }) => sipTrunkIds.includes(trunk.id))
  return [
    ...when(profile.digestAuthentication && !realm, 'error', 'S2-6', name),
    ...when(profile.applLevelAuthentication && !user, 'error', 'S2-7', name),
    ...when(profile.digestAuthentication && !profile.applLevelAuthentication && !user, 'warning', 'FC-10', name),
  ]
}

function refused(project: Project, trunk: SipTrunk, user: ApplicationUser): Bare[] {
  const profile = profileOf(project, trunk)
  if (!profile?.applLevelAuthentication || !user.sipTrunkIds.includes(trunk.id)) return []
  const some =
    (user.acceptPresenceSubscription && !profile.acceptPresenceSubscription) ||
    (user.acceptOutOfDialogRefer && !profile.acceptOutOfDialogRefer) ||
    (user.acceptUnsolicitedNotification && !profile.acceptUnsolicitedNotification) ||
    (user.allowReplaceHeader && !profile.allowReplaceHeader)
  return when(some, 'warning', 'PF-29', trunk.name, user.userid)
}

const unprotected = (ipsec: IpsecPlan): boolean => ipsec.method === 'none' || !stands('confirmed', ipsec.state)

const refusedChoices: [label: string, values: string[]][] = [
  ['Encryption Algorithm', ['DES', '3DES', 'NULL']],
  ['ESP Algorithm', ['DES', '3DES', 'NULL']],
  ['Hash Algorithm', ['MD5']],
  ['Phase One DH', ['1', '2', '5', '17', '18']],
  ['Phase Two DH', ['1', '2', '5', '17', '18']],
]

function weak(ipsec: IpsecPlan): boolean {
  const chosen = (label: string): string => (ipsec.policy[label] ?? '').trim().toUpperCase()
  const refused = refusedChoices.some(([label, values]) => values.includes(chosen(label)))
  return ipsec.method === 'cucm' && refused
}

function aboutH323(project: Project, device: H323Device): Bare[] {
  const { name, srtpAllowed: srtp } = device
  const gone = device.kind === 'H.323 Gateway' && isIosXeWithoutH323(device.software)
  const gatekeeper = device.kind.endsWith(' (Gatekeeper Controlled)')
  return [
    ...when(srtp && device.enableOutboundFaststart, 'error', 'HX-12', name),
    ...when(srtp && device.mtpRequired, 'warning', 'HX-8', name),
    ...when(srtp && unprotected(device.ipsec), 'caution', 'HX-3', name),
    ...when(gatekeeper && project.cluster.axlVersion === '15.0', 'advice', 'XD-4', name),
    ...when(gone, 'advice', 'XD-5', name),
    ...when(weak(device.ipsec), 'advice', 'XD-6', name),
  ]
}

/** The release stands after the feature set in a file name, and elsewhere as a word; 17 and above is IOS XE only. */
function isIosXeWithoutH323(software: string): boolean {
  const release = /k9\.(\d+)\.(\d+)/.exec(software) ?? /(?<![\w.])(\d\d)\.(\d+)/.exec(software) ?? []
  const [major, minor] = [Number(release[1]), Number(release[2])]
  return major > 17 || (major === 17 && minor >= 6)
}

const featureSets =
  /advanced ip services|advanced enterprise services|advipservicesk9|adventerprisek9|universalk9(?!_npe)/i

function aboutMgcp(gateway: MgcpGateway): Bare[] {
  const { domainName: name, srtp } = gateway
  return [
    ...when(srtp && !featureSets.test(gateway.iosImage), 'warning', 'MG-6', name),
    ...when(!srtp && gateway.interface === 'E1 PRI', 'warning', 'MG-9', name),
    ...when(srtp && unprotected(gateway.ipsec), 'caution', 'MG-3', name),
    ...when(weak(gateway.ipsec), 'advice', 'XD-6', name),
  ]
}

function aboutCluster(project: Project): Bare[] {
  const { cluster } = project
  const srtp =
    project.sipTrunks.some((trunk) => trunk.srtpAllowed) ||
    project.h323Devices.some((device) => device.srtpAllowed) ||
    project.mgcpGateways.some((gateway) => gateway.srtp)
  const anything = srtp || project.profiles.some((profile) => secure(profile) && inUse(project, profile))
  const mixed = stands('confirmed', cluster.mixedMode) || stands('not needed', cluster.mixedMode)
  return [
    ...when(anything && !mixed, 'warning', 'S1-1', cluster.name),
    ...when(anything && !stands('confirmed', cluster.phonesEncrypted), 'warning', 'S1-2', cluster.name),
  ]
}
