import type { Difference } from './difference'
import type { ObjectDifferences } from './object-differences'

/** One object in which two plans differ, with all its differences; of the plan itself, what is of no object. */
export interface ComparedObject extends Omit<ObjectDifferences, 'whole'> {
  /** Of this object alone, whatever others are called. */
  key: string
  kind: Difference['kind']
}

/** What differs, the plan itself first, then object by object in the order of the file. When it was changed is no change. */
export function comparedObjects(all: Iterable<ObjectDifferences>): ComparedObject[] {
  const groups = [...all]
  const ofPlan = groups.flatMap(({ list, settings }) => (list === null ? settings : []))
  const settings = ofPlan.filter(({ path }) => path !== 'updatedAt')
  const plan = { list: null, name: '', before: null, after: null, whole: null, settings }
  const objects = groups.filter(({ list }) => list !== null)
  const keyOf = keys()
  return [...(settings.length > 0 ? [plan] : []), ...objects].map(({ whole, ...group }) => ({
    ...group,
    key: keyOf(`${String(group.list)} ${(group.after ?? group.before)?.step ?? group.name}`),
    kind: whole?.kind ?? 'changed',
  }))
}

/** A file may have a waiver twice, and who signed twice: the first of them has the bare key. */
function keys(): (step: string) => string {
  const seen = new Map<string, number>()
  return (step) => {
    const before = seen.get(step) ?? 0
    seen.set(step, before + 1)
    return `${String(before)} ${step}`
  }
}
