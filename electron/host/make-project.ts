import { exampleProject } from '../../shared/example/example-project'
import { newProject } from '../../shared/plan/new-project'
import type { Project } from '../../shared/plan/project'
import { isLongerThan } from '../../shared/text/words'
import { firstIllegalCharacter } from '../../shared/text/xml-characters'

const longestName = 200

export interface Maker {
  /** ISO 8601, UTC. */
  now: string
  newId: () => string
}

/** A new project, or the worked example. Without a name only the example can be made: it has its own. */
export function makeProject(name: string | undefined, isExample: boolean, { now, newId }: Maker): Project {
  if (name === undefined) return exampleProject(now, newId)
  return isExample ? { ...exampleProject(now, newId), name } : newProject(name, now, newId)
}

/** Why a project is not given a name: what reading would refuse, or nobody could tell apart. Null where it can be. */
export const wrongName = (name: string): string | null => (name.trim() === '' ? 'is empty' : wrongWords(name))

/** Why a plan does not hold these words: what reading would refuse. Null where it can. */
export function wrongWords(name: string): string | null {
  if (isLongerThan(name, longestName)) return `has more than ${longestName} characters`
  return firstIllegalCharacter(name) === null ? null : 'has a character that no output can hold'
}
