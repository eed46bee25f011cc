import { mergeProjects } from '../../../shared/merge/merge-projects'
import type { ChecklistEntry, Project } from '../../../shared/plan/project'

type Change = (project: Project) => void

/** What comes of two people's changes to the same plan. */
export function mergeOf(base: Project, ours: Change, theirs: Change): ReturnType<typeof mergeProjects> {
  const [mine, other] = [structuredClone(base), structuredClone(base)]
  ours(mine)
  theirs(other)
  return mergeProjects(base, mine, other)
}

export const tick = (by: string, more: Partial<ChecklistEntry> = {}): ChecklistEntry => ({
  ...{ state: 'done', by, on: '2026-01-02', evidence: '', of: 'x' },
  ...more,
})
