import type { AsFound } from '../catalogue/as-found-fields'
import type { Certificate } from '../catalogue/certificate-fields'
import type { ChangeWindow } from '../catalogue/change-window-fields'
import type { Cluster } from '../catalogue/cluster-fields'
import type { FarEnd } from '../catalogue/far-end-fields'
import type { H323Device } from '../catalogue/h323-fields'
import type { MgcpGateway } from '../catalogue/mgcp-fields'
import type { SipTrunkSecurityProfile } from '../catalogue/profile-fields'
import type { SipTrunk } from '../catalogue/sip-trunk-fields'
import type { ApplicationUser, SipRealm } from '../catalogue/user-fields'
import type { ChecklistEntry, Signature, Waiver } from '../catalogue/work-fields'

export type { AsFound, H323Found, ProfileFound, TrunkFound } from '../catalogue/as-found-fields'
export type { Certificate } from '../catalogue/certificate-fields'
export type { ChangeWindow } from '../catalogue/change-window-fields'
export type { AxlVersion, Cluster, ClusterNode } from '../catalogue/cluster-fields'
export type { FarEnd, FarEndHost } from '../catalogue/far-end-fields'
export type { H323Device, H323Kind } from '../catalogue/h323-fields'
export type { IpsecPlan } from '../catalogue/ipsec-fields'
export type { MgcpGateway } from '../catalogue/mgcp-fields'
export type { ProfileSettings, SipTrunkSecurityProfile } from '../catalogue/profile-fields'
export type { SipTrunk } from '../catalogue/sip-trunk-fields'
export type { MixedMode, Statement } from '../catalogue/statement-fields'
export type { ApplicationUser, Method, SipRealm } from '../catalogue/user-fields'
export type { ChecklistEntry, Signature, Waiver } from '../catalogue/work-fields'

export const projectFormat = 'trunkwright-project'
export const projectVersion = 2

/** A plan: the whole of a project file. Its settings are known in `catalogue/`. */
export interface Project {
  format: typeof projectFormat
  version: typeof projectVersion
  id: string
  name: string
  customer: string
  author: string
  notes: string
  /** 1, 2, …: raised when a consultant freezes a revision. */
  revision: number
  /** ISO 8601, UTC. */
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
  /** The cluster before the change, when it is known. */
  asFound: AsFound | null
  changeWindow: ChangeWindow
  /** By checklist line id; only lines that somebody touched are present. */
  checklist: Record<string, ChecklistEntry>
  waivers: Waiver[]
  signatures: Signature[]
}
