import { followNames } from '../../shared/edit/follow-names'
import type { Project } from '../../shared/plan/project'
import type { Edit } from './history'

/**
 * What refers to a renamed object by its name follows in the same step.
 * @param edit changes the plan as a step of the history
 * @returns the plan after a change, and after what follows from it
 */
export function followingNames(edit: (project: Project, what: Edit, recipe: (draft: Project) => void) => Project) {
  /** What is being typed, from before its first letter. */
  let typing: { merge: string; base: Project; after: Project; isName: boolean } | null = null

  return (before: Project, what: Edit, next: Project): Project => {
    const { merge } = what
    const isGoingOn = merge !== undefined && typing?.merge === merge && typing.after === before
    const { base = before, isName = false } = isGoingOn ? (typing ?? {}) : {}
    const followed = next === before ? null : followNames(base, before, next, isName)
    const after =
      followed === null ? next : edit(next, { ...what, joins: true }, (draft) => void Object.assign(draft, followed))
    typing = merge === undefined ? null : { merge, base, after, isName: isName || followed !== null }
    return after
  }
}
