import type { Difference } from './difference'
import type { Part, PartListName } from './project-parts'

/**
 * In what one object differs: names and ids of two objects may read the same, and which differences are of one object
 * is known only where they are found. Of no list is what a project says of itself, and the order of its lists.
 */
export interface ObjectDifferences {
  list: PartListName | null
  /** Empty for the project itself. */
  name: string
  /** Null where the object is not there, or no more is known of it than its differences. */
  before: Part | null
  after: Part | null
  /** That it was added or removed; null where it is on both sides. */
  whole: Difference | null
  settings: readonly Difference[]
}

export const differencesOf = (all: Iterable<ObjectDifferences>): Difference[] =>
  [...all].flatMap(({ whole, settings }) => (whole ? [whole, ...settings] : settings))
