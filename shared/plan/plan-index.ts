import type { ApplicationUser, Project, SipRealm, SipTrunk, SipTrunkSecurityProfile } from './project'
import { isSecure } from './transports'
import { indexPast, type Past } from './past'
import { groupBy } from './group-by'
import { groupTrunks } from './group-trunks'

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
  past: Past
  /** By the name that a profile had on the cluster: the one it gets. A trunk follows its profile through a rename (SP-6). */
  newNames: ReadonlyMap<string | null, string>
}

/** @param before of the plan as it was: parts whose lists are the very same are taken from it */
export function indexPlan(project: Project, before?: PlanIndex): PlanIndex {
  const part = <Name extends keyof PlanIndex>(name: Name, lists: (keyof Project)[], make: () => PlanIndex[Name]) =>
    before && lists.every((list) => before.project[list] === project[list]) ? before[name] : make()
  const profileById = part('profileById', ['profiles'], () => byId(project.profiles))
  const trunksByProfile = part('trunksByProfile', ['profiles', 'sipTrunks'], () =>
    groupTrunks(project.sipTrunks, profileById, before),
  )
  return {
    ...{ project, profileById, trunksByProfile },
    realmById: part('realmById', ['sipRealms'], () => byId(project.sipRealms)),
    usersByTrunk: part('usersByTrunk', ['applicationUsers'], () =>
      groupBy(project.applicationUsers, (user) => new Set(user.sipTrunkIds)),
    ),
    past: part('past', ['asFound'], () => indexPast(project.asFound)),
    newNames: part('newNames', ['profiles'], () => namesByFound(project.profiles)),
    isAnythingSecure: part('isAnythingSecure', ['profiles', 'sipTrunks', 'h323Devices', 'mgcpGateways'], () =>
      isAnythingSecure(project, trunksByProfile),
    ),
  }
}

const byId = <Item extends { id: string }>(items: readonly Item[]): Map<string, Item> =>
  new Map(items.map((item) => [item.id, item]))

const namesByFound = (profiles: readonly SipTrunkSecurityProfile[]) =>
  new Map(profiles.map((profile) => [profile.asFoundName, profile.name]))

export const profileOf = (trunk: SipTrunk, plan: PlanIndex): SipTrunkSecurityProfile | undefined =>
  trunk.securityProfileId === null ? undefined : plan.profileById.get(trunk.securityProfileId)

export const isInUse = (profile: SipTrunkSecurityProfile, plan: PlanIndex): boolean =>
  plan.trunksByProfile.has(profile.id)

function isAnythingSecure(project: Project, trunksByProfile: ReadonlyMap<string, SipTrunk[]>): boolean {
  return (
    project.profiles.some((profile) => isSecure(profile) && trunksByProfile.has(profile.id)) ||
    project.sipTrunks.some((trunk) => trunk.srtpAllowed) ||
    project.h323Devices.some((device) => device.srtpAllowed) ||
    project.mgcpGateways.some((gateway) => gateway.srtp)
  )
}
