import type { ProfileFound, ProjectV2, SipTrunkSecurityProfile } from './project-v2'
import { isSame, isSameSet, when, type Bare } from './finding'
import { isTls, profileOf, subjectsIn } from './reading'

/** A trunk with the profile that it will have, of the plan or outside it. */
interface CarriedProfile {
  trunk: string
  profile: SipTrunkSecurityProfile | ProfileFound
  isPlanned: boolean
}

/** The trunks of the plan that have a profile. */
function plannedTrunks(project: ProjectV2): CarriedProfile[] {
  return project.sipTrunks.flatMap((trunk) => {
    const profile = profileOf(project, trunk)
    return profile ? [{ trunk: trunk.name, profile, isPlanned: true }] : []
  })
}

/**
 * The cluster's other trunks: with a profile that is known, and no trunk of the plan has the name. Each has the plan's
 * profile that was its, else its profile as found; one whose profile is neither takes no part. `at` is its place among
 * those found.
 */
export function outsideTrunks(project: ProjectV2): (CarriedProfile & { at: number })[] {
  const { sipTrunks = [], profiles = [] } = project.asFound ?? {}
  return sipTrunks.flatMap(({ name, securityProfileName }, at) => {
    if (securityProfileName === null || project.sipTrunks.some((trunk) => isSame(trunk.name, name))) return []
    const profile =
      project.profiles.find(({ asFoundName }) => asFoundName === securityProfileName) ??
      profiles.find((found) => found.name === securityProfileName)
    return profile ? [{ at, trunk: name, profile, isPlanned: false }] : []
  })
}

const allTrunks = (project: ProjectV2): CarriedProfile[] => [...plannedTrunks(project), ...outsideTrunks(project)]
const namesIn = ({ profile }: CarriedProfile): string[] => subjectsIn(profile.x509SubjectName ?? '')
const profilesOf = (carried: CarriedProfile[]) => [...new Set(carried.map(({ profile }) => profile))]
/** Only what a trunk of the plan is in is the plan's affair. */
const concernsPlan = (carried: CarriedProfile[]): boolean => carried.some(({ isPlanned }) => isPlanned)
const trunkNames = (carried: CarriedProfile[]): string[] => carried.map(({ trunk }) => trunk)

/** PF-19, the error: every name with every port, then once for each set of trunks. */
export function aboutMeetingNames(project: ProjectV2): Bare[] {
  const all = allTrunks(project).filter(({ profile }) => isTls(profile) && profile.incomingPort !== null)
  const sets: CarriedProfile[][] = []
  for (const each of all) {
    for (const name of namesIn(each)) {
      const set = all.filter(
        (other) => other.profile.incomingPort === each.profile.incomingPort && namesIn(other).includes(name),
      )
      const isFinding = profilesOf(set).length > 1 && concernsPlan(set)
      if (isFinding && !sets.some((known) => isSameSet(known, set))) sets.push(set)
    }
  }
  return sets.flatMap((set) => when(true, 'error', 'PF-19', ...trunkNames(set)))
}

/** PF-19, the warning: trunks that share one profile with names. */
export function aboutSharedNames(project: ProjectV2): Bare[] {
  const all = allTrunks(project)
  return profilesOf(all).flatMap((profile) => {
    const set = all.filter((each) => each.profile === profile && isTls(profile) && namesIn(each).length > 0)
    return when(set.length > 1 && concernsPlan(set), 'warning', 'PF-19', ...trunkNames(set))
  })
}

/** PF-22: TLS and the others on one port. */
export function aboutSharedPorts(project: ProjectV2): Bare[] {
  const all = allTrunks(project).filter(
    ({ profile }) => profile.incomingTransport !== null && profile.incomingPort !== null,
  )
  const ports = [...new Set(all.map(({ profile }) => profile.incomingPort))]
  return ports.flatMap((port) => {
    const here = all.filter(({ profile }) => profile.incomingPort === port)
    const isMixed = here.some(({ profile }) => isTls(profile)) && here.some(({ profile }) => !isTls(profile))
    return when(isMixed && concernsPlan(here), 'error', 'PF-22', ...here.map(({ profile }) => profile.name))
  })
}
