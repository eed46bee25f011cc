import { isSameValue } from '../../shared/changes/same-value'
import type { Project } from '../../shared/plan/project'

/**
 * The day of the last change of the one of these plans that holds the same: what was typed back by hand is the file of
 * before to the last byte, and what was signed of it holds again. Null where none does.
 */
export function dayOfSame(after: Project, plans: readonly Project[]): string | null {
  const content = contentOf(after)
  return plans.find((each) => isSameValue(contentOf(each), content))?.updatedAt ?? null
}

/** All but who signed it and when it was changed. */
const contentOf = ({ signatures: _, updatedAt: __, ...rest }: Project): object => rest
