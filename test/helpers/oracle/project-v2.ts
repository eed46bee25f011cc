/**
 * Version 2 of the project file as its description has it, written down here once more and apart from the product: an
 * oracle that took the product's types would take its mistakes with them.
 */
export interface ProjectV2 {
  format: 'trunkwright-project'
  version: 2
  id: string
  name: string
  customer: string
  author: string
  notes: string
  revision: number
  createdAt: string
  updatedAt: string
  cluster: Cluster
  profiles: SipTrunkSecurityProfile[]
  farEnds: FarEnd[]
  sipTrunks: SipTrunk[]
  h323Devices: H323Device[]
  mgcpGateways: MgcpGateway[]
  sipRealms: SipRealm[]
  applicationUsers: ApplicationUser[]
  certificates: Certificate[]
  asFound: AsFound | null
  changeWindow: ChangeWindow
  checklist: Record<string, ChecklistEntry>
  waivers: Waiver[]
  signatures: Signature[]
}

export interface Statement {
  state: 'unknown' | 'planned' | 'confirmed'
  by: string
  on: string
  note: string
}
export interface MixedMode extends Omit<Statement, 'state'> {
  state: Statement['state'] | 'not needed'
}

export interface Cluster {
  name: string
  nodes: ClusterNode[]
  axlVersion: '11.5' | '12.0' | '12.5' | '14.0' | '15.0'
  release: string
  mixedMode: MixedMode
  phonesEncrypted: Statement
}
export interface ClusterNode {
  name: string
  address: string
  publisher: boolean
  callProcessing: boolean
  certificateNames: string[]
}

/** What CUCM's profile window has; all of it may be known of a profile as found, or not. */
export interface ProfileSettings {
  description: string
  securityMode: 'Non Secure' | 'Authenticated' | 'Encrypted'
  incomingTransport: 'TCP+UDP' | 'TLS'
  outgoingTransport: 'TCP' | 'UDP' | 'TLS'
  digestAuthentication: boolean
  noncePolicyTime: number
  x509SubjectName: string
  incomingPort: number
  applLevelAuthentication: boolean
  acceptPresenceSubscription: boolean
  acceptOutOfDialogRefer: boolean
  acceptUnsolicitedNotification: boolean
  allowReplaceHeader: boolean
  transmitSecurityStatus: boolean
  sipV150OutboundSdpOfferFiltering: 'Use Default Filter' | 'No Filtering' | 'Remove MER V.150' | 'Remove Pre-MER V.150'
  allowChargingHeader: boolean
}
export interface SipTrunkSecurityProfile extends ProfileSettings {
  id: string
  asFoundName: string | null
  predefined: boolean
  name: string
}

export type Known = 'yes' | 'no' | 'unknown'

export interface FarEnd {
  id: string
  name: string
  kind:
    | 'IOS XE'
    | 'IOS'
    | 'CUCM'
    | 'Unity Connection'
    | 'Expressway'
    | 'Meeting Server'
    | 'Customer Voice Portal'
    | 'IM and Presence'
    | 'SBC'
    | 'other'
  software: string
  owner: string
  contact: string
  hosts: FarEndHost[]
  highAvailability: boolean
  redundancyLinkSecured: Statement
  tcp: Known
  nullSha: Known
  srtp: Known
  challenges: Known
}
export interface FarEndHost {
  name: string
  address: string
  certificateNames: string[]
}

export interface Destination {
  address: string
  port: number
}
export interface SipTrunk {
  id: string
  name: string
  description: string
  securityProfileId: string | null
  destinations: Destination[]
  destAddrIsSrv: boolean
  srtpAllowed: boolean
  trunkTrafficSecure: 'When using both sRTP and TLS' | 'When using sRTP Only'
  mtpRequired: boolean
  earlyOffer: 'unknown' | 'Disabled' | 'Best Effort' | 'Mandatory'
  optionsPing: Known
  nodeNames: string[]
  sipRealmId: string | null
  farEndId: string | null
  networkSecured: Statement
  wave: number
  usualCalls: number | null
}

export interface H323Device {
  id: string
  kind:
    | 'H.323 Gateway'
    | 'H.225 Trunk (Gatekeeper Controlled)'
    | 'Inter-Cluster Trunk (Gatekeeper Controlled)'
    | 'Inter-Cluster Trunk (Non-Gatekeeper Controlled)'
  name: string
  description: string
  address: string
  software: string
  srtpAllowed: boolean
  allowH235PassThrough: boolean
  enableOutboundFaststart: boolean
  mtpRequired: boolean
  farEndSrtp: Known
  ipsec: IpsecPlan
  wave: number
  usualCalls: number | null
}

export interface MgcpGateway {
  id: string
  domainName: string
  description: string
  iosImage: string
  interface: 'E1 PRI' | 'T1 PRI' | 'T1 CAS' | 'BRI' | 'Analog'
  srtp: boolean
  protectedFacilityIe: boolean
  ipsec: IpsecPlan
  wave: number
  usualCalls: number | null
}

export interface IpsecPlan {
  method: 'none' | 'network' | 'cucm'
  state: Statement
  peerAddress: string
  policy: Record<string, string>
}

export interface SipRealm {
  id: string
  realm: string
  userid: string
}
export interface ApplicationUser {
  id: string
  userid: string
  sipTrunkIds: string[]
  acceptPresenceSubscription: boolean
  acceptOutOfDialogRefer: boolean
  acceptUnsolicitedNotification: boolean
  allowReplaceHeader: boolean
}

export interface Certificate {
  id: string
  holder: { node: string } | { farEnd: string; host: string } | { device: string } | { authority: true }
  use: 'CallManager' | 'CallManager-ECDSA' | 'CallManager client' | 'ipsec' | 'SIP' | 'SIP client' | 'authority'
  /** Base64. */
  der: string
  source: string
  readOn: string
}

type OrNull<Of> = { [Name in keyof Of]: Of[Name] | null }

export type ProfileFound = { name: string } & OrNull<ProfileSettings>
export type TrunkFound = { name: string } & OrNull<{
  description: string
  earlyOffer: SipTrunk['earlyOffer']
  optionsPing: Known
  nodeNames: string[]
  securityProfileName: string
  srtpAllowed: boolean
  mtpRequired: boolean
  destinations: Destination[]
  destAddrIsSrv: boolean
  trunkTrafficSecure: SipTrunk['trunkTrafficSecure']
}>
export type H323Found = Pick<H323Device, 'kind' | 'name'> &
  OrNull<Pick<H323Device, 'srtpAllowed' | 'allowH235PassThrough' | 'enableOutboundFaststart' | 'mtpRequired'>>

export interface AsFound {
  takenOn: string
  source: string
  profiles: ProfileFound[]
  sipTrunks: TrunkFound[]
  h323Devices: H323Found[]
  sipRealms: { realm: string; userid: string }[] | null
  applicationUsers: Omit<ApplicationUser, 'id' | 'sipTrunkIds'>[] | null
  parameters: Record<string, string>
  runningConfigs: { device: string; address: string; takenOn: string; text: string }[]
}

export interface ChangeWindow {
  on: string
  from: string
  to: string
  zone: string
  lead: string
  timekeeper: string
  bridge: string
  roles: { role: string; name: string }[]
  sites: { name: string; testPhone: string; emergencyBy: string }[]
  testCalls: { from: string; to: string; through: string[] }[]
  minutes: Record<string, number>
}

export interface ChecklistEntry {
  state: 'open' | 'done' | 'not applicable' | 'blocked'
  by: string
  on: string
  evidence: string
  of: string
}
export interface Waiver {
  rule: string
  object: string
  reason: string
  by: string
  on: string
  until: string
}
export interface Signature {
  revision: number
  name: string
  role: string
  on: string
  hash: string
}
