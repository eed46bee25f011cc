import type { Project } from './project'

/**
 * Where both sides of a merge changed the same, or one deleted what the other changed, as the file's key `conflicts`
 * lists it. The base's value stands there until it is settled; null stands for what is not there, too.
 */
export interface Conflict {
  /** `sipTrunks/<id>/description`; of an object as a whole `sipTrunks/<id>`, of the order of a list `sipTrunks`. */
  path: string
  base: unknown
  ours: unknown
  theirs: unknown
}

/** The conflicts of a plan. The key is not of the format's table: what is in it may be anything. */
export function conflictsOf(project: object): Conflict[] {
  const { conflicts } = project as { conflicts?: unknown }
  return Array.isArray(conflicts) ? conflicts.map(conflictOf) : []
}

/** The key goes with the last that is settled. */
export const hasConflicts = (project: Project): boolean => conflictsOf(project).length > 0

function conflictOf(value: unknown): Conflict {
  const { path, base, ours, theirs } = (typeof value === 'object' && value !== null ? value : {}) as Partial<Conflict>
  const place = typeof path === 'string' ? path : 'a place that is not named'
  return { path: place, base: base ?? null, ours: ours ?? null, theirs: theirs ?? null }
}
