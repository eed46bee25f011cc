import type { AsFound } from '../plan/project'

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
 * there, and realms and users, which are read all together.
 */
export function clusterAsFound(found: AsFound): ClusterNow {
  const known = { profiles: found.profiles.length > 0, sipRealms: found.sipRealms !== null }
  const whole: Partial<Record<DriftList, boolean>> = { ...known, applicationUsers: found.applicationUsers !== null }
  return { found, isWhole: (list, isAdded) => (whole[list] ?? false) && (list !== 'profiles' || isAdded) }
}
