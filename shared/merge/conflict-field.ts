import type { Field, Fields } from '../catalogue/field'
import { partLists, projectFields, type PartListName } from '../changes/project-parts'
import type { Conflict } from '../plan/conflicts'
import type { Project } from '../plan/project'
import { longestAt } from './conflict-place'

/** The setting that a conflict is about; null where that is an object, a list, or a place inside a setting. */
export function conflictField(project: Project, { path }: Conflict): Field | null {
  const [list = '', ...rest] = path.split('/')
  if (!Object.hasOwn(partLists, list)) return own(projectFields, path)
  const { fields, parts } = partLists[list as PartListName]
  const inList = rest.join('/')
  const part = longestAt(parts(project), inList)
  return part ? own(fields, inList.slice(part.step.length + 1)) : null
}

const own = (fields: Fields, name: string): Field | null =>
  Object.hasOwn(fields, name) ? (fields[name] ?? null) : null
