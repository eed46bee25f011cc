import type { Difference } from './difference'
import type { ObjectDifferences } from './object-differences'

/** One object in which two plans differ, with all its differences; of the plan itself, what is of no object. */
export interface ComparedObject extends Omit<ObjectDifferences, 'whole'> {
  /** Of this object alone, whatever others are called. */
  key: string
  kind: Difference['kind']
}

/**
 * What differs, the plan itself first, then object by object in the order of the file. When it was changed is no change, and
 * what programs know it by says nothing to people.
 */
export function comparedObjects(all: Iterable<ObjectDifferences>): ComparedObject[] {
  const gathered = gatherCompared()
  for (const each of all) gathered.take(each)
  return gathered.objects()
}

/** The same of what is found little by little. */
export function gatherCompared() {
  const settings: Difference[] = []
  const objects: ComparedObject[] = []
  const keyOf = keys()
  return {
    take({ whole, ...group }: ObjectDifferences): void {
      const { list, name, before, after } = group
      if (list === null) settings.push(...group.settings.filter(({ path }) => path !== 'updatedAt' && path !== 'id'))
      else {
        const key = keyOf(`${list} ${(after ?? before)?.step ?? name}`)
        objects.push({ ...group, key, kind: whole?.kind ?? 'changed' })
      }
    },
    objects: (): ComparedObject[] => (settings.length === 0 ? objects : [ofPlan(settings), ...objects]),
  }
}

const ofPlan = (settings: readonly Difference[]): ComparedObject => ({
  ...{ key: '0 null ', list: null, name: '', kind: 'changed' },
  ...{ before: null, after: null, settings },
})

/** A file may have a waiver twice, and who signed twice: the first of them has the bare key. */
function keys(): (step: string) => string {
  const seen = new Map<string, number>()
  return (step) => {
    const before = seen.get(step) ?? 0
    seen.set(step, before + 1)
    return `${String(before)} ${step}`
  }
}
