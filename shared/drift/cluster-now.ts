import type { AsFound, Project } from '../plan/project'
import { factorySettings } from '../plan/predefined'

/** The lists of a cluster that a plan is held against. */
export const driftLists = ['profiles', 'sipTrunks', 'h323Devices', 'sipRealms', 'applicationUsers'] as const
export type DriftList = (typeof driftLists)[number]

/** The cluster at a moment, as far as it was read. */
export interface ClusterNow {
  found: AsFound
  /** Whether the list was read whole: what is not in it is not on the cluster. @param isAdded the plan makes the object */
  isWhole: (list: DriftList, isAdded: boolean) => boolean
}

/** As sources tell it: a list that one of them gave whole has all that there is. */
export const clusterOfSources = (found: AsFound, listed: ReadonlySet<string>): ClusterNow => ({
  found,
  isWhole: (list) => listed.has(list),
})

/**
 * As the plan has it as found. Nobody says whether all was taken down: only what the plan itself adds is known not to be
 * there, and realms and users, which are read all together. Installation made the predefined profile (SP-2).
 */
export function clusterAsFound({ profiles }: Project, found: AsFound): ClusterNow {
  const isPredefinedKnown = found.profiles.some(({ name }) => name === factorySettings.name)
  const predefined = profiles.find((profile) => profile.predefined && profile.asFoundName === factorySettings.name)
  const known = { profiles: found.profiles.length > 0, sipRealms: found.sipRealms !== null }
  const whole: Partial<Record<DriftList, boolean>> = { ...known, applicationUsers: found.applicationUsers !== null }
  return {
    found:
      predefined && !isPredefinedKnown ? { ...found, profiles: [...found.profiles, { ...factorySettings }] } : found,
    isWhole: (list, isAdded) => (whole[list] ?? false) && (list !== 'profiles' || isAdded),
  }
}
