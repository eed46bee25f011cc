import type {
  H323Device,
  IpsecPlan,
  MgcpGateway,
  ProfileSettings,
  Project,
  SipTrunk,
  SipTrunkSecurityProfile,
} from '../../shared/plan/project'
import { aboutCertificates } from './oracle/certificate-findings'
import {
  compareFindings,
  isBlank,
  isWaived,
  type Bare as Fixed,
  type OracleFinding as FixedFinding,
} from './oracle/finding'
import { findingsOracle } from './oracle/findings-oracle'
import { outsideTrunks } from './oracle/meeting-findings'
import { aboutSlips } from './oracle/mistyped-advice'
import { aboutOutside } from './oracle/outside-advice'
import { aboutWeaker } from './oracle/weaker-advice'
import { isDay } from './oracle/statements'
import type { ProjectV2 } from './oracle/project-v2'

/** What a finding is, without its words. */
export interface OracleFinding extends Omit<FixedFinding, 'severity'> {
  severity: FixedFinding['severity'] | 'advice'
}
type Advice = Omit<OracleFinding, 'waived'>
type Profile = SipTrunkSecurityProfile

/**
 * The findings of a plan by the fixed table of findings and the XD rows of the register, written apart from the
 * product and as plainly as possible: every rule looks at everything, nothing is indexed, nothing is shared.
 * @param today YYYY-MM-DD
 */
export function oracle(project: Project, today: string): OracleFinding[] {
  const advice: Advice[] = [
    ...aboutCertificates(project as unknown as ProjectV2),
    ...project.profiles.flatMap((profile) => aboutProfile(project, profile)),
    ...project.sipTrunks.flatMap((trunk) => aboutTrunk(project, trunk)),
    ...project.h323Devices.flatMap((device) => aboutH323(project, device)),
    ...project.mgcpGateways.flatMap((gateway: MgcpGateway) => when(weak(gateway.ipsec), 'XD-6', gateway.domainName)),
    ...project.mgcpGateways.flatMap((gateway: MgcpGateway) => when(isOrdinaryE1(gateway), 'MG-9', gateway.domainName)),
    ...aboutWeaker(project as unknown as ProjectV2).flatMap(({ rule, objects }) => when(true, rule, ...objects)),
    ...aboutSlips(project as unknown as ProjectV2).flatMap(({ rule, objects }) => when(true, rule, ...objects)),
    ...aboutAddresses(project),
    ...aboutUnity(project),
    ...aboutOutside(project as unknown as ProjectV2).flatMap(({ rule, objects }) => when(true, rule, ...objects)),
  ]
  const waived = advice.map((finding) => {
    return { ...finding, waived: isWaived(project.waivers, finding as unknown as Fixed, today) }
  })
  const fixed: OracleFinding[] = findingsOracle(project as unknown as ProjectV2, today)
  return [...fixed, ...waived].sort((a, b) => compareFindings(a as FixedFinding, b as FixedFinding))
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** One piece of advice about these objects where the condition holds. */
const when = (condition: boolean, rule: string, ...objects: string[]): Advice[] =>
  condition
    ? [
        {
          rule,
          severity: 'advice',
          objects: [...new Set(objects.map((name) => (name.trim() === '' ? '(no name)' : name)))].sort(byCodeUnit),
        },
      ]
    : []

function aboutProfile(project: Project, profile: Profile): Advice[] {
  const { name } = profile
  const ours = project.sipTrunks.filter((trunk) => trunk.securityProfileId === profile.id)
  const others = outsideTrunks(project as unknown as ProjectV2).filter((each) => (each.profile as unknown) === profile)
  const hasExpressway = project.farEnds.some(({ kind }) => kind === 'Expressway')
  const isShared = ours.length + others.length > 1
  return [
    ...when(profile.securityMode === 'Authenticated' && ours.length > 0, 'XD-2', name),
    ...when(isShared && isChanged(project, profile), 'XD-10', name),
    ...when(
      ours.length > 0 && profile.incomingTransport === 'TLS' && profile.incomingPort === 5061 && hasExpressway,
      'XD-8',
      name,
    ),
  ]
}

function aboutTrunk(project: Project, { name, farEndId, securityProfileId }: SipTrunk): Advice[] {
  const profile = project.profiles.find(({ id }) => id === securityProfileId)
  const kind = project.farEnds.find(({ id }) => id === farEndId)?.kind
  const isBothTls = profile?.incomingTransport === 'TLS' && profile.outgoingTransport === 'TLS'
  const software = project.farEnds.find(({ id }) => id === farEndId)?.software ?? ''
  return [
    ...when(profile?.securityMode === 'Authenticated' && (kind === 'IOS' || kind === 'IOS XE'), 'XD-1', name),
    ...when(isBothTls && kind === 'IOS XE' && isIosXe26(software), 'XD-18', name),
  ]
}

/** Over TLS it needs the CTL, and the CTL mixed mode. */
function aboutUnity({ cluster: { mixedMode }, sipTrunks, farEnds, profiles }: Project): Advice[] {
  const isSaid = !isBlank(mixedMode.by) && isDay(mixedMode.on)
  const names = sipTrunks.flatMap(({ name, farEndId, securityProfileId }) => {
    const isUnity = farEnds.some(({ id, kind }) => id === farEndId && kind === 'Unity Connection')
    const isOverTls = profiles.some(
      ({ id, incomingTransport }) => id === securityProfileId && incomingTransport === 'TLS',
    )
    return isUnity && isOverTls ? [isBlank(name) ? '(no name)' : name] : []
  })
  return when(mixedMode.state === 'not needed' && isSaid && names.length > 0, 'FC-19', ...new Set(names))
}

/** The release as a word, or behind the feature set in a file name. */
const isIosXe26 = (software: string): boolean => /(?:k9\.|(?<![\w.]))2[6-9]\.\d/.test(software)

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

/** Neither protected nor with SRTP: the two readings of MG-9 differ on it. */
const isOrdinaryE1 = (gateway: MgcpGateway): boolean =>
  gateway.interface === 'E1 PRI' && !gateway.protectedFacilityIe && !gateway.srtp

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

/** What both ends of an association agree on, with what the window has where nobody chose. */
const agreed: Record<string, string> = {
  'Authentication Method': 'Certificate',
  'Encryption Algorithm': 'AES 256',
  'Hash Algorithm': 'SHA256',
  'ESP Algorithm': 'AES 256',
  'Phase One Life Time': '3600',
  'Phase One DH': '14',
  'Phase Two Life Time': '3600',
  'Phase Two DH': '14',
  ...{ 'Destination Port': 'any', 'Source Port': 'any', 'Remote Port': 'any', Protocol: 'any' },
}

/** XD-13: CUCM does IPsec with one address in more than one way. */
function aboutAddresses({ h323Devices, mgcpGateways }: Project): Advice[] {
  const ends = [
    ...h323Devices.map(({ name, address, ipsec }) => ({ name, ipsec, at: [ipsec.peerAddress, address, name] })),
    ...mgcpGateways.map(({ domainName: name, ipsec }) => ({ name, ipsec, at: [ipsec.peerAddress] })),
  ].flatMap(({ name, ipsec, at }) => {
    const address = (at.find((text) => text.trim() !== '') ?? '').trim()
    const isHost =
      /^[1-9]\d{0,2}(\.\d{1,3}){3}$/.test(address) && address.split('.').every((part) => Number(part) < 256)
    const way = Object.entries(agreed).map(([label, unset]) => {
      const typed = (Object.hasOwn(ipsec.policy, label) ? (ipsec.policy[label] ?? '') : unset).trim()
      return unset === 'any' && (typed === '' || typed.toLowerCase() === 'any') ? unset : typed
    })
    return ipsec.method === 'cucm' && isHost ? [{ name, address, way: way.join('\n') }] : []
  })
  return [...new Set(ends.map(({ address }) => address))].flatMap((address) => {
    const here = ends.filter((end) => end.address === address)
    return when(new Set(here.map(({ way }) => way)).size > 1, 'XD-13', ...here.map(({ name }) => name))
  })
}

function aboutH323(project: Project, device: H323Device): Advice[] {
  const { name } = device
  const gone = device.kind === 'H.323 Gateway' && isIosXeWithoutH323(device.software)
  const gatekeeper = device.kind.endsWith(' (Gatekeeper Controlled)')
  return [
    ...when(gatekeeper && project.cluster.axlVersion === '15.0', 'XD-4', name),
    ...when(gone, 'XD-5', name),
    ...when(weak(device.ipsec), 'XD-6', name),
  ]
}

/** The release stands after the feature set in a file name, and elsewhere as a word; 17 and above is IOS XE only. */
function isIosXeWithoutH323(software: string): boolean {
  const release = /k9\.(\d+)\.(\d+)/.exec(software) ?? /(?<![\w.])(\d\d)\.(\d+)/.exec(software) ?? []
  const [major, minor] = [Number(release[1]), Number(release[2])]
  return major > 17 || (major === 17 && minor >= 6)
}
