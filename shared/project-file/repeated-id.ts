import type { Project } from '../plan/project'

/** The lists of a project whose objects have ids, in the order of the file. */
export const objectLists = [
  'profiles',
  'farEnds',
  'sipTrunks',
  'h323Devices',
  'mgcpGateways',
  'sipRealms',
  'applicationUsers',
  'certificates',
] as const satisfies (keyof Project)[]

/** Ids are what assignments, paths and ticks hang on: two objects of one list may not share one. */
export function findRepeatedId(project: Project): { path: (string | number)[]; what: string } | null {
  for (const list of objectLists) {
    const seen = new Set<string>()
    for (const [index, { id }] of project[list].entries()) {
      if (seen.has(id)) return { path: [list, index, 'id'], what: 'is the id of another object of this list' }
      seen.add(id)
    }
  }
  return null
}
