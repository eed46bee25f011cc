import type {
  ApplicationUser,
  ChecklistEntry,
  Cluster,
  ClusterNode,
  Destination,
  FarEnd,
  H323Device,
  H323Found,
  MgcpGateway,
  ProfileSettings,
  ProjectV2,
  SipRealm,
  SipTrunk,
  SipTrunkSecurityProfile,
  Statement,
  Waiver,
} from './project-v2'

type Head = 'format' | 'id' | 'name' | 'customer' | 'author' | 'notes' | 'revision' | 'createdAt' | 'updatedAt'
type Every<Of> = { [Name in keyof Of]: NonNullable<Of[Name]> }

/** Version 1 of the project file, as far as it differs from version 2. */
export interface ProjectV1 extends Pick<ProjectV2, Head> {
  version: 1
  cluster: Omit<Cluster, 'nodes' | 'release' | 'mixedMode'> & {
    nodes: Omit<ClusterNode, 'callProcessing' | 'certificateNames'>[]
    mixedMode: Statement
  }
  profiles: SipTrunkSecurityProfile[]
  sipTrunks: SipTrunkV1[]
  h323Devices: Omit<H323Device, 'wave' | 'usualCalls'>[]
  mgcpGateways: Omit<MgcpGateway, 'protectedFacilityIe' | 'wave' | 'usualCalls'>[]
  sipRealms: SipRealm[]
  applicationUsers: ApplicationUser[]
  asFound: AsFoundV1 | null
  checklist: Record<string, Omit<ChecklistEntry, 'of'>>
  waivers: Waiver[]
}

export interface SipTrunkV1 extends Pick<
  SipTrunk,
  'id' | 'name' | 'description' | 'securityProfileId' | 'srtpAllowed' | 'mtpRequired' | 'sipRealmId' | 'networkSecured'
> {
  destinations: Destination[]
  farEnd: FarEndV1
}

export interface FarEndV1 extends Pick<FarEnd, 'software' | 'owner' | 'contact' | 'tcp' | 'nullSha' | 'srtp'> {
  kind: 'IOS XE' | 'IOS' | 'CUCM' | 'other'
  certificateNames: string[]
}

export interface AsFoundV1 {
  takenOn: string
  source: string
  profiles: ({ name: string } & ProfileSettings)[]
  sipTrunks: { name: string; securityProfileName: string; mtpRequired: boolean; srtpAllowed: boolean }[]
  h323Devices: Every<H323Found>[]
}
