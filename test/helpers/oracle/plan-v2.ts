import type {
  ApplicationUser,
  AsFound,
  Certificate,
  ChangeWindow,
  Cluster,
  ClusterNode,
  FarEnd,
  FarEndHost,
  H323Device,
  IpsecPlan,
  MgcpGateway,
  MixedMode,
  ProfileFound,
  ProfileSettings,
  ProjectV2,
  SipRealm,
  SipTrunk,
  SipTrunkSecurityProfile,
  Statement,
  TrunkFound,
  Waiver,
} from './project-v2'

/** Only what matters to a test, at any depth. */
export type Part<Of> = Of extends readonly (infer Item)[]
  ? Part<Item>[]
  : Of extends object
    ? { [Name in keyof Of]?: Part<Of[Name]> | undefined }
    : Of
export type PlanPartsV2 = Part<Omit<ProjectV2, 'format' | 'version' | 'checklist' | 'certificates' | 'signatures'>> &
  Partial<Pick<ProjectV2, 'checklist' | 'certificates' | 'signatures'>>

/** An object of the wanted type from a part of it: what the part does not say is the default. */
function filled<Of extends object>(defaults: Of, part: object = {}): Of {
  const values: Of = { ...defaults, ...part }
  for (const name of Object.keys(defaults) as (keyof Of)[]) {
    if (values[name] === undefined) values[name] = defaults[name]
  }
  return values
}

export const statement = (part: Part<Statement> = {}): Statement =>
  filled({ state: 'unknown', by: '', on: '', note: '' }, part)
/** Said by somebody on some day, so that it counts. */
export const said = { state: 'confirmed', by: 'A. Tester', on: '2026-11-01' } as const

export const node = (part: Part<ClusterNode> = {}): ClusterNode =>
  filled({ name: '', address: '', publisher: false, callProcessing: true, certificateNames: [] }, part)

/** Called CLUSTER, with one node that processes calls. */
export const cluster = (part: Part<Cluster> = {}): Cluster => ({
  ...filled(
    {
      name: 'CLUSTER',
      axlVersion: '14.0',
      release: '',
    },
    part,
  ),
  nodes: (part.nodes ?? [{ name: 'NODE' }]).map(node),
  mixedMode: filled<MixedMode>(statement(), part.mixedMode),
  phonesEncrypted: statement(part.phonesEncrypted),
})

const profileDefaults: ProfileSettings = {
  description: '',
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
const tlsDefaults = { incomingTransport: 'TLS', outgoingTransport: 'TLS', incomingPort: 5061 } as const

/** Transports and port follow the mode where they are not given. */
const settingsFor = (mode: ProfileSettings['securityMode'] | null | undefined): ProfileSettings => ({
  ...profileDefaults,
  ...(mode === 'Authenticated' || mode === 'Encrypted' ? tlsDefaults : {}),
})

export const profile = (part: Part<SipTrunkSecurityProfile> = {}): SipTrunkSecurityProfile =>
  filled({ id: '', asFoundName: null, predefined: false, name: '', ...settingsFor(part.securityMode) }, part)

export const host = (part: Part<FarEndHost> = {}): FarEndHost =>
  filled({ name: '', address: '', certificateNames: [] }, part)

export const farEnd = (part: Part<FarEnd> = {}): FarEnd => ({
  ...filled<Omit<FarEnd, 'hosts' | 'redundancyLinkSecured'>>(
    {
      ...{ id: '', name: '', kind: 'other', software: '', owner: '', contact: '', highAvailability: false },
      ...{ tcp: 'unknown', nullSha: 'unknown', srtp: 'unknown', challenges: 'unknown' },
    },
    part,
  ),
  hosts: (part.hosts ?? []).map(host),
  redundancyLinkSecured: statement(part.redundancyLinkSecured),
})

/** Toward 192.0.2.1 unless it is said; a destination without a port has 5061. */
export const sipTrunk = (part: Part<SipTrunk> = {}): SipTrunk => ({
  ...filled<Omit<SipTrunk, 'destinations' | 'networkSecured'>>(
    {
      ...{ id: '', name: '', description: '', securityProfileId: null, destAddrIsSrv: false, srtpAllowed: false },
      ...{ trunkTrafficSecure: 'When using both sRTP and TLS', mtpRequired: false, earlyOffer: 'unknown' },
      ...{ optionsPing: 'unknown', nodeNames: [], sipRealmId: null, farEndId: null, wave: 1, usualCalls: null },
    },
    part,
  ),
  destinations: (part.destinations ?? [{ address: '192.0.2.1' }]).map((each) =>
    filled({ address: '', port: 5061 }, each),
  ),
  networkSecured: statement(part.networkSecured),
})

const ipsec = (part: Part<IpsecPlan> = {}): IpsecPlan => ({
  ...filled<Omit<IpsecPlan, 'state'>>({ method: 'none', peerAddress: '', policy: {} }, part),
  state: statement(part.state),
})

export const h323Device = (part: Part<H323Device> = {}): H323Device => ({
  ...filled<Omit<H323Device, 'ipsec'>>(
    {
      ...{ id: '', kind: 'H.323 Gateway', name: '', description: '', address: '', software: '', srtpAllowed: false },
      ...{ allowH235PassThrough: false, enableOutboundFaststart: false, mtpRequired: false, farEndSrtp: 'unknown' },
      ...{ wave: 1, usualCalls: null },
    },
    part,
  ),
  ipsec: ipsec(part.ipsec),
})

export const mgcpGateway = (part: Part<MgcpGateway> = {}): MgcpGateway => ({
  ...filled<Omit<MgcpGateway, 'ipsec'>>(
    {
      ...{ id: '', domainName: '', description: '', iosImage: '', interface: 'E1 PRI', srtp: false },
      ...{ protectedFacilityIe: false, wave: 1, usualCalls: null },
    },
    part,
  ),
  ipsec: ipsec(part.ipsec),
})

export const applicationUser = (part: Part<ApplicationUser> = {}): ApplicationUser =>
  filled(
    {
      ...{ id: '', userid: '', sipTrunkIds: [], acceptPresenceSubscription: false, acceptOutOfDialogRefer: false },
      ...{ acceptUnsolicitedNotification: false, allowReplaceHeader: false },
    },
    part,
  )

const realm = (part: Part<SipRealm>): SipRealm => filled({ id: '', realm: '', userid: '' }, part)
export const waiver = (part: Part<Waiver>): Waiver =>
  filled({ rule: '', object: '', reason: '', by: '', on: '', until: '' }, part)
export const certificate = (part: Partial<Certificate>): Certificate =>
  filled<Certificate>(
    { id: '', holder: { authority: true }, use: 'SIP', der: '', source: '', readOn: '2026-11-01' },
    part,
  )

export const profileFound = (part: Part<ProfileFound> = {}): ProfileFound =>
  filled<ProfileFound>({ name: '', ...settingsFor(part.securityMode) }, part)

/** Nothing is known of it but what is said. */
export const trunkFound = (part: Part<TrunkFound> = {}): TrunkFound =>
  filled<TrunkFound>(
    {
      ...{ name: '', description: null, earlyOffer: null, optionsPing: null, nodeNames: null, destinations: null },
      ...{ securityProfileName: null, srtpAllowed: null, mtpRequired: null, destAddrIsSrv: null },
      trunkTrafficSecure: null,
    },
    part,
  )

export const asFound = (part: Part<AsFound> = {}): AsFound => ({
  ...filled<Omit<AsFound, 'profiles' | 'sipTrunks'>>(
    {
      ...{ takenOn: '', source: '', h323Devices: [], sipRealms: null, applicationUsers: null },
      ...{ parameters: {}, runningConfigs: [] },
    },
    part,
  ),
  profiles: (part.profiles ?? []).map(profileFound),
  sipTrunks: (part.sipTrunks ?? []).map(trunkFound),
})

export const changeWindow = (part: Part<ChangeWindow> = {}): ChangeWindow =>
  filled(
    {
      ...{ on: '', from: '', to: '', zone: '', lead: '', timekeeper: '', bridge: '' },
      ...{ roles: [], sites: [], testCalls: [], minutes: {} },
    },
    part,
  )

/** The name stands for the id where none is given, so that references can be read. */
const called = <Of extends { id: string }>(make: (part: Part<Of>) => Of, name: keyof Of & string) => {
  return (part: Part<Of>, at: number): Of => {
    const id = String((part as Record<string, unknown>)[name] ?? `${name}-${at + 1}`)
    return make({ [name]: id, id, ...part } as Part<Of>)
  }
}

type Head = 'id' | 'name' | 'customer' | 'author' | 'notes' | 'revision' | 'createdAt' | 'updatedAt'
const head = (parts: Part<Pick<ProjectV2, Head>>): Pick<ProjectV2, Head> => {
  const { id, name, customer, author, notes, revision, createdAt, updatedAt } = parts
  const day = '2026-01-01T00:00:00Z'
  return filled(
    {
      ...{ id: '00000000-0000-4000-8000-000000000002', name: 'Plan', customer: '', author: '', notes: '' },
      ...{ revision: 1, createdAt: day, updatedAt: day },
    },
    { id, name, customer, author, notes, revision, createdAt, updatedAt },
  )
}

const all = <In, Out>(make: (part: In, at: number) => Out, parts: readonly In[] = []): Out[] => parts.map(make)

/** A plan of version 2 from what a test has to say. */
export const planV2 = (parts: PlanPartsV2 = {}): ProjectV2 => ({
  format: 'trunkwright-project',
  version: 2,
  ...head(parts),
  cluster: cluster(parts.cluster),
  profiles: all(called(profile, 'name'), parts.profiles),
  farEnds: all(called(farEnd, 'name'), parts.farEnds),
  sipTrunks: all(called(sipTrunk, 'name'), parts.sipTrunks),
  h323Devices: all(called(h323Device, 'name'), parts.h323Devices),
  mgcpGateways: all(called(mgcpGateway, 'domainName'), parts.mgcpGateways),
  sipRealms: all(called(realm, 'realm'), parts.sipRealms),
  applicationUsers: all(called(applicationUser, 'userid'), parts.applicationUsers),
  certificates: parts.certificates ?? [],
  asFound: parts.asFound ? asFound(parts.asFound) : null,
  changeWindow: changeWindow(parts.changeWindow),
  checklist: parts.checklist ?? {},
  waivers: all(waiver, parts.waivers),
  signatures: parts.signatures ?? [],
})
