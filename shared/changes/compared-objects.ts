import type { Difference } from './difference'
import { partListNames, partLists, type Part, type PartListName } from './project-parts'
import type { Project } from '../plan/project'

/** One object in which two plans differ, with all its differences; of the plan itself, what is of no object. */
export interface ComparedObject {
  key: string
  list: PartListName | null
  /** Empty for the plan itself. */
  name: string
  kind: Difference['kind']
  /** Empty where the whole object was added or removed. */
  settings: readonly Difference[]
}

/** The differences of two plans by what they are about, in the order of the file. When it was last changed is no change. */
export function comparedObjects(differences: readonly Difference[]): ComparedObject[] {
  const byKey = new Map<string, Difference[]>()
  for (const difference of differences) {
    if (difference.path === 'updatedAt') continue
    const key = keyOf(difference)
    byKey.set(key, [...(byKey.get(key) ?? []), difference])
  }
  return [...byKey].map(([key, all]) => {
    const whole = all.find(({ setting }) => setting === '')
    const list = listOf(key)
    const name = list === null ? '' : (all[0]?.object ?? '')
    return { key, list, name, kind: whole?.kind ?? 'changed', settings: all.filter(({ setting }) => setting !== '') }
  })
}

/** Names of some lists have strokes in them, so that a path alone does not tell where its object ends. */
function keyOf({ path, object }: Difference): string {
  const [list = '', step] = path.split('/')
  if (step === undefined || !Object.hasOwn(partLists, list)) return ''
  const isNamed = path === `${list}/${object}` || path.startsWith(`${list}/${object}/`)
  return `${list}/${isNamed ? object : step}`
}

const listOf = (key: string): PartListName | null => partListNames.find((list) => key.startsWith(`${list}/`)) ?? null

/** Both sides of an object; null on the side that does not have it. */
export function bothSides(
  { list, key, name }: ComparedObject,
  before: Project,
  after: Project,
): Record<'before' | 'after', Part | null> {
  const find = (project: Project): Part | null => {
    const parts: Part[] = list === null ? [] : partLists[list].parts(project)
    return (
      parts.find(({ step }) => key === `${String(list)}/${step}`) ?? parts.find((part) => part.name === name) ?? null
    )
  }
  return { before: find(before), after: find(after) }
}
