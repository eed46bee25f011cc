import { conflictsOf, type Conflict } from '../plan/conflicts'
import type { Project } from '../plan/project'
import { withBothPictures } from './both-pictures'
import { ConflictList, withEarlier } from './conflict-list'
import { ValueMerge, type Three } from './merge-values'
import { withWhatIsUsed } from './still-used'
import { withSameObjects } from './same-objects'
import { wholeProject } from './whole-project'

export interface Merged {
  /** With its key `conflicts` where there are any. */
  project: Project
  conflicts: Conflict[]
}

/**
 * The plan that has the edits of both sides. The same whichever side is which, but for the names in its conflicts.
 * @param base what both sides come from; null where nobody knows
 */
export function mergeProjects(base: Project | null, ours: Project, theirs: Project): Merged {
  const found = new ConflictList()
  const three = withBothPictures(withSameObjects({ base, ours, theirs }))
  const merged = new ValueMerge(found).merged(
    { kind: 'group', label: '', help: '', register: [], fields: wholeProject },
    settled(three),
    '',
  ) as Project
  const project = withWhatIsUsed(merged, three, found)
  const [earlier = [], ...sides] = [base ?? {}, ours, theirs].map(conflictsOf)
  const conflicts = withEarlier(found.all, earlier, sides[0] ?? [], sides[1] ?? [])
  return { project: conflicts.length === 0 ? project : withConflicts(project, conflicts), conflicts }
}

export const withConflicts = (project: Project, conflicts: readonly Conflict[]): Project =>
  ({ ...project, conflicts }) as Project

/** What is nobody's edit: the later day, the higher revision; earlier conflicts are merged for themselves. */
function settled({ base, ours, theirs }: Three<Project> | { base: null; ours: Project; theirs: Project }): Three {
  const both = [ours, theirs]
  const latest = {
    updatedAt: both.map(({ updatedAt }) => updatedAt).reduce((a, b) => (a > b ? a : b)),
    revision: Math.max(...both.map(({ revision }) => revision)),
    conflicts: undefined,
  }
  return { base: base ?? undefined, ours: { ...ours, ...latest }, theirs: { ...theirs, ...latest } }
}
