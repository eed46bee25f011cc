import type { ApplicationUser, FarEnd, Project, SipRealm, SipTrunk, SipTrunkSecurityProfile } from './project'
import { isSecure, isTls } from './transports'
import { indexPast, type Past } from './past'
import { isSameOf } from './changed-stretch'
import { groupBy } from './group-by'
import { groupTrunks } from './group-trunks'
import { groupSrtp, type SrtpByFarEnd } from './srtp-by-far-end'
import { outsideByProfile, outsideTrunks, type OutsideTrunk } from './outside-trunks'

/** What rules look up, built once for a plan: cost grows with the plan, not with its square. */
export interface PlanIndex {
  project: Project
  profileById: ReadonlyMap<string, SipTrunkSecurityProfile>
  /** By profile id: the trunks that have it, in the order of the file. Only profiles in use are in it. */
  trunksByProfile: ReadonlyMap<string, SipTrunk[]>
  farEndById: ReadonlyMap<string, FarEnd>
  srtpByFarEnd: SrtpByFarEnd
  realmById: ReadonlyMap<string, SipRealm>
  usersByTrunk: ReadonlyMap<string, ApplicationUser[]>
  /** A secure profile is in use, or SRTP is on anywhere (S1-1, S1-2). */
  isAnythingSecure: boolean
  past: Past
  /** By the name that a profile had on the cluster: the one it gets. A trunk follows its profile through a rename (SP-6). */
  newNames: ReadonlyMap<string | null, string>
  /** The names of the trunks of the plan, in small letters. */
  trunkNames: ReadonlySet<string>
  /** The cluster's other trunks, as far as they are known. */
  outside: readonly OutsideTrunk[]
  /** By the id of a profile of the plan: the names of the outside trunks that have it. */
  outsideByProfile: ReadonlyMap<string, readonly string[]>
}

/** @param before of the plan as it was: parts whose lists are the very same are taken from it */
export function indexPlan(project: Project, before?: PlanIndex): PlanIndex {
  const steps = indexingSteps(project, before)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** The same step by step, for those who have something else to do in between. */
export function* indexingSteps(project: Project, before?: PlanIndex): Generator<null, PlanIndex> {
  const part = <Name extends keyof PlanIndex>(name: Name, lists: (keyof Project)[], make: () => PlanIndex[Name]) =>
    before && lists.every((list) => before.project[list] === project[list]) ? before[name] : make()
  const profileById = part('profileById', ['profiles'], () => byId(project.profiles))
  const trunksByProfile = part('trunksByProfile', ['profiles', 'sipTrunks'], () =>
    groupTrunks(project.sipTrunks, profileById, before),
  )
  yield null
  const trunkNames = foldedNames(project, before)
  yield null
  const outside = outsideOf(project, trunkNames, before)
  yield null
  const srtp = part('srtpByFarEnd', ['sipTrunks'], () => groupSrtp(project.sipTrunks, before))
  yield null
  const farEndById = part('farEndById', ['farEnds'], () => byId(project.farEnds))
  yield null
  const past = part('past', ['asFound'], () => indexPast(project.asFound))
  yield null
  return {
    ...{ project, profileById, trunksByProfile, trunkNames, outside, farEndById, past },
    outsideByProfile: before?.outside === outside ? before.outsideByProfile : outsideByProfile(outside),
    srtpByFarEnd: srtp,
    realmById: part('realmById', ['sipRealms'], () => byId(project.sipRealms)),
    usersByTrunk: part('usersByTrunk', ['applicationUsers'], () =>
      groupBy(project.applicationUsers, (user) => new Set(user.sipTrunkIds)),
    ),
    newNames: part('newNames', ['profiles'], () => namesByFound(project.profiles)),
    isAnythingSecure: part('isAnythingSecure', ['profiles', 'sipTrunks', 'h323Devices', 'mgcpGateways'], () =>
      isAnythingSecure(project, trunksByProfile),
    ),
  }
}

/** The same set where no trunk got another name. */
function foldedNames({ sipTrunks }: Project, before?: PlanIndex): ReadonlySet<string> {
  if (before && isSameOf(({ name }) => name, sipTrunks, before.project.sipTrunks)) return before.trunkNames
  return new Set(sipTrunks.map(({ name }) => name.toLowerCase()))
}

/** The same list where the cluster was found as before and its profiles are those of the same profiles of the plan. */
function outsideOf(project: Project, trunkNames: ReadonlySet<string>, before?: PlanIndex): readonly OutsideTrunk[] {
  const foundAs = ({ id, asFoundName }: SipTrunkSecurityProfile) => JSON.stringify([id, asFoundName])
  return before?.trunkNames === trunkNames &&
    before.project.asFound === project.asFound &&
    isSameOf(foundAs, project.profiles, before.project.profiles)
    ? before.outside
    : outsideTrunks(project, trunkNames)
}

const byId = <Item extends { id: string }>(items: readonly Item[]): Map<string, Item> =>
  new Map(items.map((item) => [item.id, item]))

const namesByFound = (profiles: readonly SipTrunkSecurityProfile[]) =>
  new Map(profiles.map((profile) => [profile.asFoundName, profile.name]))

export const profileOf = (trunk: SipTrunk, plan: PlanIndex): SipTrunkSecurityProfile | undefined =>
  trunk.securityProfileId === null ? undefined : plan.profileById.get(trunk.securityProfileId)

export function isOverTls(trunk: SipTrunk, plan: PlanIndex): boolean {
  const profile = profileOf(trunk, plan)
  return profile !== undefined && isTls(profile)
}

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
