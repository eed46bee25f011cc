import type { ImportItem } from '../import-report'
import type { RefusedCell } from '../source-row'

export interface Change {
  field: string
  from: unknown
  to: unknown
}

/** What became of a row in one place: as found, or in the plan. */
export interface Taken {
  became: ImportItem['became']
  changes: Change[]
  why?: string
  refusedCells?: RefusedCell[]
  /** What a person entered and this replaces. */
  replaced?: string[]
  /** What a person entered and stays, though the source says something else. */
  kept?: Change[]
}

/** A row that went to both is one item. */
export function bothTaken(found: Taken, planned: Taken): Taken {
  const order: ImportItem['became'][] = ['added', 'changed', 'unchanged', 'refused', 'skipped']
  const became = order.find((each) => each === found.became || each === planned.became) ?? 'unchanged'
  const why = planned.why ?? found.why
  return {
    // What is new in one place only was there in the other.
    became: became === 'added' && found.became !== planned.became && isThere(found, planned) ? 'changed' : became,
    changes: [...found.changes, ...planned.changes],
    ...(why === undefined ? {} : { why }),
    refusedCells: [...(found.refusedCells ?? []), ...(planned.refusedCells ?? [])],
    ...(planned.replaced ? { replaced: planned.replaced } : {}),
    ...(planned.kept ? { kept: planned.kept } : {}),
  }
}

const isThere = (...taken: Taken[]): boolean =>
  taken.some(({ became }) => became === 'changed' || became === 'unchanged')
