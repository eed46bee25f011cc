import { comparingSteps } from '../changes/project-diff'
import type { ObjectDifferences } from '../changes/object-differences'
import type { Project } from '../plan/project'

/** Where a version differs from a copy, each with what the version has there. */
export type Differing = ReadonlySet<string>

/** Compares a version with a copy step by step, for those who have something else to do in between. */
export function differingFrom(copy: Project, version: Project) {
  const found = new Set<string>()
  return {
    steps: () => comparingSteps(version, copy),
    take(step: ObjectDifferences | null): void {
      for (const place of step ? placesOf(step) : []) found.add(place)
    },
    found: found as Differing,
  }
}

/** When a plan was changed last is no change. */
function placesOf({ whole, before, settings }: ObjectDifferences): string[] {
  if (whole) return [`${whole.path} ${JSON.stringify(before?.values ?? null)}`]
  return settings
    .filter(({ path }) => path !== 'updatedAt')
    .map(({ path, setting, from }) => `${path} ${setting} ${JSON.stringify(from ?? null)}`)
}

/**
 * Which of the versions of a plan a copy was made of, told from what they hold: a file does not say where it comes from.
 * One is newer than another only where the copy has all that was changed in between, so that it is never one in which
 * something stands that the copy never had: a merge would take that back as an edit of theirs. Of one that is too old
 * more is a conflict; only what was changed and later changed back to what stood in it looks as if nobody had.
 * @param versions the oldest first
 */
export function ancestorAmong<Version>(
  versions: readonly { version: Version; differing: Differing }[],
): Version | null {
  let found: { version: Version; differing: Differing } | null = null
  for (const each of versions) if (!found || isWithin(each.differing, found.differing)) found = each
  return found?.version ?? null
}

/** Something must be gone: a change of what the copy changed otherwise tells nothing. */
const isWithin = (later: Differing, earlier: Differing): boolean =>
  later.size < earlier.size && [...later].every((place) => earlier.has(place))
