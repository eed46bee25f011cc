import { matchItems } from '../changes/match-items'
import { partLists, type Part } from '../changes/project-parts'
import type { Project } from '../plan/project'
import { idLists, withIds } from './references'

/**
 * A plan with the ids that another one has for the same objects, for those who compare them: two plans that hold the same
 * differ in nothing that a person could read, and a tick is at the same line in both.
 */
export function withIdsOf(other: Project, project: Project): Project {
  const ids = new Map<string, string>()
  for (const list of idLists) {
    const { parts } = partLists[list]
    for (const { before, after } of leftOver(parts(project), parts(other))) if (before) ids.set(before.step, after.step)
  }
  return ids.size === 0 ? project : withIds(project, ids)
}

/** Pairs those that have no partner of the same id: most plans are versions of one, and leave none. */
function leftOver(before: readonly Part[], after: readonly Part[]) {
  const known = new Set(before.map(({ step }) => step))
  const added = after.filter(({ step }) => !known.has(step))
  if (added.length === 0) return []
  const kept = new Set(after.map(({ step }) => step))
  const gone = before.filter(({ step }) => !kept.has(step))
  return matchItems(gone, added, [({ name }) => name]).items
}
