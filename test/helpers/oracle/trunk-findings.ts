import type { ApplicationUser, FarEnd, ProjectV2, SipTrunk, SipTrunkSecurityProfile } from './project-v2'
import { namesOfHost } from './certificate-names'
import { isSame, when, type Bare } from './finding'
import { areBothTls, farEndOf, profileOf, reachedHosts, subjectsOf } from './reading'
import { isConfirmed } from './statements'

/** Rows about a trunk of the plan. */
export function aboutTrunk(project: ProjectV2, trunk: SipTrunk): Bare[] {
  const { name, srtpAllowed } = trunk
  const profile = profileOf(project, trunk)
  return [
    ...when(profile === undefined, 'error', 'SP-3', name),
    ...when(srtpAllowed && trunk.mtpRequired, 'warning', 'HX-8', name),
    ...when(srtpAllowed && trunk.earlyOffer === 'Mandatory', 'warning', 'FC-14', name),
    ...when(hasOpenKeys(project, trunk), 'caution', 'OV-5', name),
    ...(profile ? [...aboutFarEnd(project, trunk, profile), ...aboutDigest(project, trunk, profile)] : []),
    ...(profile ? when(losesSettings(project, trunk, profile), 'warning', 'FC-8', name) : []),
  ]
}

/** OV-5: SRTP with a profile that does not hide its keys, over a network of which nobody says that it does. */
export function hasOpenKeys(project: ProjectV2, trunk: SipTrunk): boolean {
  const profile = profileOf(project, trunk)
  if (profile === undefined) return false
  return trunk.srtpAllowed && profile.securityMode !== 'Encrypted' && !isConfirmed(trunk.networkSecured)
}

function aboutFarEnd(project: ProjectV2, trunk: SipTrunk, profile: SipTrunkSecurityProfile): Bare[] {
  const { name } = trunk
  const farEnd = farEndOf(project, trunk)
  const isAuthenticated = profile.securityMode === 'Authenticated'
  const isIos = farEnd.kind === 'IOS' || farEnd.kind === 'IOS XE'
  return [
    ...when(isAuthenticated && farEnd.nullSha === 'no', 'error', 'PF-7', name),
    ...when(isAuthenticated && farEnd.nullSha === 'unknown', 'caution', 'PF-7', name),
    ...when(isAuthenticated && isIos && farEnd.nullSha !== 'no', 'warning', 'FC-11', name),
    ...when(profile.outgoingTransport === 'UDP' && farEnd.tcp !== 'no', 'warning', 'PF-10', name),
    ...when(isRefusedByName(project, trunk, profile), 'error', 'FC-5', name),
  ]
}

/** FC-5: one host that the trunk reaches has names, and none of them is in the profile. */
function isRefusedByName(project: ProjectV2, trunk: SipTrunk, profile: SipTrunkSecurityProfile): boolean {
  const wanted = subjectsOf(profile)
  if (wanted.length === 0 || !areBothTls(profile)) return false
  const farEnd = farEndOf(project, trunk)
  return reachedHosts(trunk, farEnd).some((host) => {
    const names = namesOfHost(project, farEnd, host)
    return names.length > 0 && !names.some((name) => wanted.some((want) => isSame(name, want)))
  })
}

function aboutDigest(project: ProjectV2, trunk: SipTrunk, profile: SipTrunkSecurityProfile): Bare[] {
  const { name } = trunk
  const { digestAuthentication: digest, applLevelAuthentication: byUser } = profile
  const hasRealm = project.sipRealms.some(({ id }) => id === trunk.sipRealmId)
  const users = project.applicationUsers.filter(({ sipTrunkIds }) => sipTrunkIds.includes(trunk.id))
  const hasUser = users.length > 0
  const maySkipRealm = farEndOf(project, trunk).challenges === 'no'
  return [
    ...when(digest && !hasRealm && !maySkipRealm, 'error', 'S2-6', name),
    ...when(byUser && !hasUser, 'error', 'S2-7', name),
    ...when(digest && !byUser && !hasUser, 'warning', 'FC-10', name),
    ...users.flatMap((user) => when(byUser && isRefusedAMethod(user, profile), 'warning', 'PF-29', name, user.userid)),
  ]
}

const isRefusedAMethod = (user: ApplicationUser, profile: SipTrunkSecurityProfile): boolean =>
  (user.acceptPresenceSubscription && !profile.acceptPresenceSubscription) ||
  (user.acceptOutOfDialogRefer && !profile.acceptOutOfDialogRefer) ||
  (user.acceptUnsolicitedNotification && !profile.acceptUnsolicitedNotification) ||
  (user.allowReplaceHeader && !profile.allowReplaceHeader)

/** Digest, the four Accept boxes and Transmit Security Status: with them off, something that worked stops working. */
const boxes = [
  'digestAuthentication',
  'acceptPresenceSubscription',
  'acceptOutOfDialogRefer',
  'acceptUnsolicitedNotification',
  'allowReplaceHeader',
  'transmitSecurityStatus',
] as const

/** FC-8: something was on in the profile that the trunk had, and is off in the one that it gets. */
function losesSettings(project: ProjectV2, trunk: SipTrunk, profile: SipTrunkSecurityProfile): boolean {
  const found = project.asFound?.sipTrunks.find(({ name }) => isSame(name, trunk.name))
  const was = project.asFound?.profiles.find(({ name }) => name === found?.securityProfileName)
  if (was === undefined) return false
  return boxes.some((box) => was[box] === true && !profile[box])
}

/** FC-12: the two boxes hand keys to each other over a link of which nobody says that it is secured. */
export function aboutRedundancy(project: ProjectV2, farEnd: FarEnd): Bare[] {
  const hasSrtp = project.sipTrunks.some((trunk) => trunk.farEndId === farEnd.id && trunk.srtpAllowed)
  const isOpen = farEnd.highAvailability && !isConfirmed(farEnd.redundancyLinkSecured)
  return when(hasSrtp && isOpen, 'caution', 'FC-12', farEnd.name)
}
