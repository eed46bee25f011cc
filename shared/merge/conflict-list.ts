import type { Conflict } from '../plan/conflicts'
import { isSameValue } from '../changes/same-value'

/** Collects what both sides changed differently, while a merge goes through the plan. */
export class ConflictList {
  readonly all: Conflict[] = []

  /** What is not there is null in the file. */
  add(path: string, base: unknown, ours: unknown, theirs: unknown): void {
    this.all.push({ path, base: base ?? null, ours: ours ?? null, theirs: theirs ?? null })
  }
}

/**
 * The conflicts of a merge together with those that its sides still had: one that a side has settled is settled, one
 * that was found again stands once.
 */
export function withEarlier(
  found: readonly Conflict[],
  base: readonly Conflict[],
  ours: readonly Conflict[],
  theirs: readonly Conflict[],
): Conflict[] {
  const has = (list: readonly Conflict[], one: Conflict) => list.some((other) => isSameValue(other, one))
  const isOpen = (one: Conflict) => !has(base, one) || (has(ours, one) && has(theirs, one))
  const all: Conflict[] = []
  for (const conflict of [...found, ...[...ours, ...theirs].filter(isOpen)]) if (!has(all, conflict)) all.push(conflict)
  return all
}
