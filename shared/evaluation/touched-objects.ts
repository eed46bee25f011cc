import type { FarEnd, Project, SipTrunk, SipTrunkSecurityProfile } from '../plan/project'
import type { PlanIndex } from '../plan/plan-index'
import { farEndsOf } from '../plan/srtp-by-far-end'

/**
 * Whether what is said of an object may differ between two plans, though the object is the very same: something that it
 * hangs on has changed. Null where that is so for no object of the list.
 */
export type Touched<Object> = ((object: Object) => boolean) | null

const isSameItems = (a: readonly unknown[] = [], b: readonly unknown[] = []): boolean =>
  a === b || (a.length === b.length && a.every((item, at) => item === b[at]))

interface Named {
  id: string
  name: string
}

const isSameNames = (a: readonly Named[] = [], b: readonly Named[] = []): boolean =>
  a === b || (a.length === b.length && a.every((one, at) => one === b[at] || isSameName(one, b[at])))

const isSameName = (a: Named, b: Named | undefined): boolean => a.id === b?.id && a.name === b.name

/** The keys under which two maps have something else. */
function changedKeys<Key>(a: ReadonlyMap<Key, unknown>, b: ReadonlyMap<Key, unknown>): Set<Key> {
  const keys = new Set<Key>()
  if (a === b) return keys
  for (const [key, value] of a) if (b.get(key) !== value) keys.add(key)
  for (const key of b.keys()) if (!a.has(key)) keys.add(key)
  return keys
}

const changedUsers = (before: PlanIndex, after: PlanIndex): string[] =>
  [...changedKeys(before.usersByTrunk, after.usersByTrunk)].filter(
    (id) => !isSameItems(before.usersByTrunk.get(id), after.usersByTrunk.get(id)),
  )

/**
 * For findings about SIP trunks: another profile, far end or past, other users, a realm that came, went or changed, and
 * other nodes.
 */
export function touchedTrunks(before: PlanIndex, after: PlanIndex): Touched<SipTrunk> {
  if (before.past !== after.past || before.project.cluster.nodes !== after.project.cluster.nodes) return () => true
  return whereAny([
    [changedKeys(before.profileById, after.profileById), profileOfTrunk],
    [new Set(changedUsers(before, after)), ({ id }) => id],
    [changedKeys(before.realmById, after.realmById), ({ sipRealmId }) => sipRealmId],
    [changedKeys(before.farEndById, after.farEndById), farEndOfTrunk],
  ])
}

type KeyOf = (trunk: SipTrunk) => string | null

const profileOfTrunk: KeyOf = ({ securityProfileId }) => securityProfileId
const farEndOfTrunk: KeyOf = ({ farEndId }) => farEndId

/** Trunks with one of the changed keys. Each is asked for what has changed alone: there are thousands of them. */
function whereAny(changes: readonly (readonly [changed: ReadonlySet<string>, keyOf: KeyOf])[]): Touched<SipTrunk> {
  const asked = changes.flatMap(([keys, keyOf]) =>
    keys.size > 0 ? [{ keys: new Set<string | null>(keys), keyOf }] : [],
  )
  const [first] = asked
  if (!first) return null
  if (asked.length > 1) return (trunk) => asked.some(({ keys, keyOf }) => keys.has(keyOf(trunk)))
  const { keys, keyOf } = first
  return (trunk) => keys.has(keyOf(trunk))
}

/** For findings about profiles: other trunks, or trunks with other names, and another past. */
export function touchedProfiles(before: PlanIndex, after: PlanIndex): Touched<SipTrunkSecurityProfile> {
  const trunks = (profile: SipTrunkSecurityProfile, plan: PlanIndex) => plan.trunksByProfile.get(profile.id)
  if (before.past !== after.past) return () => true
  if (before.trunksByProfile === after.trunksByProfile && before.outsideByProfile === after.outsideByProfile)
    return null
  return (profile) =>
    !isSameNames(trunks(profile, before), trunks(profile, after)) || isOtherOutside(profile, before, after)
}

/** Other trunks outside the plan have it. */
const isOtherOutside = ({ id }: SipTrunkSecurityProfile, before: PlanIndex, after: PlanIndex): boolean =>
  !isSameItems(before.outsideByProfile.get(id), after.outsideByProfile.get(id))

/** For findings about far ends: other trunks with SRTP reach it, which only trunks that changed can bring about. */
export function touchedFarEnds(before: PlanIndex, after: PlanIndex): Touched<FarEnd> {
  if (before.srtpByFarEnd === after.srtpByFarEnd) return null
  const touched = farEndsOf(before.project.sipTrunks, after.project.sipTrunks)
  return ({ id }) => touched.has(id)
}

/** True where FC-9, and FC-3 of trunks outside the plan, say what they said: the same trunks send to the same, secured as before, in the same release. */
export function areDestinationsTheSame(before: PlanIndex, after: PlanIndex): boolean {
  const [{ sipTrunks: a, cluster: one }, { sipTrunks: b, cluster: other }] = [before.project, after.project]
  if (before.outside !== after.outside) return false
  if (one.release !== other.release || one.axlVersion !== other.axlVersion || a.length !== b.length) return false
  const sends = ({ securityProfileId: id }: SipTrunk, { profileById }: PlanIndex) =>
    id === null ? undefined : profileById.get(id)?.outgoingTransport
  const isSameSent = doProfilesSendTheSame(before, after)
  // Trunks outside the plan send by their profiles, whatever those of the plan do.
  if (!isSameSent && after.outside.length > 0) return false
  if (a === b && isSameSent) return true
  return a.every((trunk, at) => {
    const now = b[at]
    if (trunk === now && isSameSent) return true
    return now !== undefined && isSameWay(trunk, now) && sends(trunk, before) === sends(now, after)
  })
}

function doProfilesSendTheSame({ profileById: a }: PlanIndex, { profileById: b }: PlanIndex): boolean {
  if (a === b) return true
  return a.size === b.size && [...a].every(([id, was]) => was.outgoingTransport === b.get(id)?.outgoingTransport)
}

/** All that findings about certificates hang on; of a plan without certificates nothing is said. */
const behindCertificates = [
  ...(['certificates', 'farEnds', 'sipTrunks', 'profiles', 'h323Devices', 'mgcpGateways'] as const),
  ...(['changeWindow', 'cluster'] as const),
]

/** True where what is said of certificates is what was said. */
export function areCertificatesTheSame({ project: a }: PlanIndex, { project: b }: PlanIndex): boolean {
  return a.certificates.length + b.certificates.length === 0 || behindCertificates.every((part) => a[part] === b[part])
}

const isSameWay = (a: SipTrunk, b: SipTrunk): boolean =>
  a === b ||
  (a.id === b.id && a.name === b.name && a.destAddrIsSrv === b.destAddrIsSrv && a.destinations === b.destinations)

/** True where what is said of addresses with which CUCM does IPsec is what was said. */
export const areH323AndMgcpTheSame = ({ project: a }: PlanIndex, { project: b }: PlanIndex): boolean =>
  a.h323Devices === b.h323Devices && a.mgcpGateways === b.mgcpGateways

/** For findings about H.323 devices: another release of the cluster, or another past. */
export const touchedH323 = (before: PlanIndex, after: PlanIndex): Touched<unknown> =>
  before.past === after.past && before.project.cluster.axlVersion === after.project.cluster.axlVersion
    ? null
    : () => true

/** True where all devices, those that were found too, are called as they were, and test calls as well: for findings about names. */
export function areDevicesCalledTheSame(before: PlanIndex, after: PlanIndex): boolean {
  const [a, b] = [before.project, after.project]
  if (before.past !== after.past || a.changeWindow.testCalls !== b.changeWindow.testCalls) return false
  const isSame = isSameNames(a.sipTrunks, b.sipTrunks) && isSameNames(a.h323Devices, b.h323Devices)
  return isSame && (a.mgcpGateways === b.mgcpGateways || isSameNames(domains(a), domains(b)))
}

const domains = ({ mgcpGateways }: Project) => mgcpGateways.map(({ id, domainName: name }) => ({ id, name }))

/** For the changes of SIP trunks: another profile or far end, another past, another name of the profile that it had. */
export function touchedTrunkChanges(before: PlanIndex, after: PlanIndex): Touched<SipTrunk> {
  if (before.past !== after.past) return () => true
  return whereAny([
    [changedKeys(before.profileById, after.profileById), profileOfTrunk],
    [trunksOfRenamed(before, after), ({ name }) => name.toLowerCase()],
    [changedKeys(before.farEndById, after.farEndById), farEndOfTrunk],
  ])
}

/** The names, in small letters, of the trunks as found whose profile is now called otherwise. */
function trunksOfRenamed(before: PlanIndex, after: PlanIndex): Set<string> {
  const had = new Set<string>()
  const renamed = changedKeys(before.newNames, after.newNames)
  if (renamed.size === 0) return had
  for (const { name, securityProfileName } of after.past.trunkByFoldedName.values()) {
    if (renamed.has(securityProfileName)) had.add(name.toLowerCase())
  }
  return had
}

/** For the changes of profiles: other trunks, also where only a trunk was replaced, and another past. */
export function touchedProfileChanges(before: PlanIndex, after: PlanIndex): Touched<SipTrunkSecurityProfile> {
  if (before.past !== after.past) return () => true
  if (before.trunksByProfile === after.trunksByProfile && before.outsideByProfile === after.outsideByProfile)
    return null
  return (profile) =>
    before.trunksByProfile.get(profile.id) !== after.trunksByProfile.get(profile.id) ||
    isOtherOutside(profile, before, after)
}

/** For the changes of H.323 devices: another past. */
export const touchedByPast = (before: PlanIndex, after: PlanIndex): Touched<unknown> =>
  before.past === after.past ? null : () => true
