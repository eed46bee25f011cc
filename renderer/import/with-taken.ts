import { isSameValue } from '../../shared/changes/same-value'
import type { Project } from '../../shared/plan/project'

/**
 * What is other in a plan that came from the reader. Objects that are the same are those of the plan before, so that
 * nothing is looked at anew that did not change.
 */
export function otherParts(before: Project, after: Project): Partial<Project> {
  const parts = Object.entries(after).flatMap(([key, value]: [string, unknown]) => {
    const was: unknown = before[key as keyof Project]
    if (isSameValue(was, value)) return []
    return [[key, Array.isArray(was) && Array.isArray(value) ? keptItems(was, value) : value] as const]
  })
  return Object.fromEntries(parts)
}

interface Item {
  id?: string
}

function keptItems(before: readonly Item[], after: readonly Item[]): Item[] {
  const known = new Map(before.map((item) => [item.id, item]))
  return after.map((item) => {
    const was = known.get(item.id)
    return was && isSameValue(was, item) ? was : item
  })
}

/** Where the first thing that was taken can be seen. */
export function placeOfTaken(parts: Partial<Project>): string {
  const { certificates, asFound, ...others } = parts
  if (Object.keys(others).length > 0) return 'cluster'
  if (certificates) return `certificates/${certificates.at(-1)?.id ?? ''}`
  return asFound === undefined ? 'cluster' : 'asFound'
}
