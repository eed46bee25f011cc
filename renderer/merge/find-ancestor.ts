import { differingFrom, ancestorAmong, type Differing } from '../../shared/merge/ancestor'
import type { Project } from '../../shared/plan/project'
import { inSlices } from '../editing/in-slices'
import type { Side } from '../stores/compare'

/** A version that a copy may have been made of. It is read when it is looked at. */
export interface Candidate {
  side: Side
  read: () => Promise<Project | null>
}

/**
 * The version of a plan that a copy was made of, as far as what they hold tells it; null where none is old enough, or
 * nobody wants it any longer. One that was changed after the copy was is none.
 * @param candidates the oldest first
 */
export async function findAncestor(
  copy: Project,
  candidates: readonly Candidate[],
  isWanted: () => boolean,
): Promise<Candidate | null> {
  const looked: { version: Candidate; differing: Differing }[] = []
  for (const version of candidates) {
    const project = await version.read()
    if (!isWanted()) return null
    if (!project || project.updatedAt > copy.updatedAt) continue
    const { steps, take, found } = differingFrom(copy, project)
    if (!(await inSlices(steps(), take, isWanted))) return null
    looked.push({ version, differing: found })
  }
  return ancestorAmong(looked)
}
