import type { ApplicationUser, Project, SipRealm, SipTrunk, SipTrunkSecurityProfile } from '../model/project'
import { isSecure } from '../profiles/transports'

/** What rules look up, built once for a plan: cost grows with the plan, not with its square. */
export interface PlanIndex {
  project: Project
  profileById: ReadonlyMap<string, SipTrunkSecurityProfile>
  /** By profile id: the trunks that have it, in the order of the file. Only profiles in use are in it. */
  trunksByProfile: ReadonlyMap<string, SipTrunk[]>
  realmById: ReadonlyMap<string, SipRealm>
  usersByTrunk: ReadonlyMap<string, ApplicationUser[]>
  /** A secure profile is in use, or SRTP is on anywhere (S1-1, S1-2). */
  isAnythingSecure: boolean
}

export function indexPlan(project: Project): PlanIndex {
  const profileById = new Map(project.profiles.map((profile) => [profile.id, profile]))
  const trunksByProfile = groupBy(project.sipTrunks, ({ securityProfileId: id }) =>
    id !== null && profileById.has(id) ? [id] : [],
  )
  return {
    project,
    profileById,
    trunksByProfile,
    realmById: new Map(project.sipRealms.map((realm) => [realm.id, realm])),
    usersByTrunk: groupBy(project.applicationUsers, (user) => new Set(user.sipTrunkIds)),
    isAnythingSecure: isAnythingSecure(project, trunksByProfile),
  }
}

export const profileOf = (trunk: SipTrunk, plan: PlanIndex): SipTrunkSecurityProfile | undefined =>
  trunk.securityProfileId === null ? undefined : plan.profileById.get(trunk.securityProfileId)

export const isInUse = (profile: SipTrunkSecurityProfile, plan: PlanIndex): boolean =>
  plan.trunksByProfile.has(profile.id)

/** Items by each of their keys, in the order in which they come. */
export function groupBy<Item, Key>(items: Iterable<Item>, keysOf: (item: Item) => Iterable<Key>): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key)
      if (group) group.push(item)
      else groups.set(key, [item])
    }
  }
  return groups
}

function isAnythingSecure(project: Project, trunksByProfile: ReadonlyMap<string, SipTrunk[]>): boolean {
  return (
    project.profiles.some((profile) => isSecure(profile) && trunksByProfile.has(profile.id)) ||
    project.sipTrunks.some((trunk) => trunk.srtpAllowed) ||
    project.h323Devices.some((device) => device.srtpAllowed) ||
    project.mgcpGateways.some((gateway) => gateway.srtp)
  )
}
