import type { FarEnd, FarEndHost, ProfileSettings, ProjectV2, SipTrunk, SipTrunkSecurityProfile } from './project-v2'
import { isSame } from './finding'
import { farEnd as nothingKnown } from './plan-v2'

type Transports = Pick<ProfileSettings, 'incomingTransport' | 'outgoingTransport'>

export const isSecure = (profile: SipTrunkSecurityProfile): boolean => profile.securityMode !== 'Non Secure'
/** "TLS" of a profile is its incoming transport. */
export const isTls = ({ incomingTransport }: { incomingTransport: string | null }): boolean =>
  incomingTransport === 'TLS'
export const areBothTls = (profile: Transports): boolean => isTls(profile) && profile.outgoingTransport === 'TLS'

export const profileOf = (project: ProjectV2, trunk: SipTrunk): SipTrunkSecurityProfile | undefined =>
  project.profiles.find((profile) => profile.id === trunk.securityProfileId)
/** In use: on at least one SIP trunk of the plan. */
export const isInUse = (project: ProjectV2, profile: SipTrunkSecurityProfile): boolean =>
  project.sipTrunks.some((trunk) => trunk.securityProfileId === profile.id)
/** A trunk without a far end has one of kind `other` of which nothing is known. */
export const farEndOf = (project: ProjectV2, trunk: SipTrunk): FarEnd =>
  project.farEnds.find((farEnd) => farEnd.id === trunk.farEndId) ?? nothingKnown()

/** The hosts that it reaches: those that are a destination; where none is, all. */
export function reachedHosts(trunk: SipTrunk, farEnd: FarEnd): FarEndHost[] {
  const direct = farEnd.hosts.filter((host) =>
    trunk.destinations.some((destination) => isSame(destination.address, host.address)),
  )
  return direct.length > 0 ? direct : farEnd.hosts
}

/** The names in the field, lower case: what stands between blanks, commas, semicolons and colons (PF-17). */
export const subjectsIn = (field: string): string[] =>
  field
    .toLowerCase()
    .split(/[\s,;:]+/)
    .filter((name) => name !== '')
export const subjectsOf = (profile: SipTrunkSecurityProfile): string[] => subjectsIn(profile.x509SubjectName)

/** A secure profile is in use or SRTP is on anywhere. */
export function isAnythingSecure(project: ProjectV2): boolean {
  return (
    project.profiles.some((profile) => isSecure(profile) && isInUse(project, profile)) ||
    project.sipTrunks.some((trunk) => trunk.srtpAllowed) ||
    project.h323Devices.some((device) => device.srtpAllowed) ||
    project.mgcpGateways.some((gateway) => gateway.srtp)
  )
}
