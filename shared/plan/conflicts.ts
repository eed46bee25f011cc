import type { Project } from './project'

/**
 * Where a merge found that both sides had changed the same, as its key `conflicts` lists it; the base's value stands
 * there. The key goes with the last that is settled.
 */
export function conflictPlaces(project: Project): string[] {
  const { conflicts } = project as { conflicts?: unknown }
  return Array.isArray(conflicts) ? conflicts.map(placeOf) : []
}

export const hasConflicts = (project: Project): boolean => conflictPlaces(project).length > 0

function placeOf(conflict: unknown): string {
  const path = typeof conflict === 'object' && conflict !== null && 'path' in conflict ? conflict.path : null
  return typeof path === 'string' ? path : 'a place that is not named'
}
