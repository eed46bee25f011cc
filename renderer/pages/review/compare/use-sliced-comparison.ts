import { onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue'
import { gatherCompared, type ComparedObject } from '../../../../shared/changes/compared-objects'
import type { ObjectDifferences } from '../../../../shared/changes/object-differences'
import type { Project } from '../../../../shared/plan/project'
import { inSlices } from '../../../editing/in-slices'

/** Two plans side by side. */
export interface Comparison {
  objects: readonly ComparedObject[]
  /** Null where one side is the cluster: of it no more is known than what is told. */
  plans: { before: Project; after: Project } | null
}

/** What is to be compared. */
export interface Compared {
  steps: () => Iterable<ObjectDifferences | null>
  plans: Comparison['plans']
}

/** Compares while the window goes on; until that is done, what was found before stands there. */
export function useSlicedComparison(compared: Readonly<Ref<Compared | null>>) {
  const comparison = shallowRef<Comparison | null>(null)
  const isComparing = ref(false)
  let asked = 0
  async function look(now: Compared | null): Promise<void> {
    const mine = (asked += 1)
    isComparing.value = now !== null
    if (!now) {
      comparison.value = null
      return
    }
    const gathered = gatherCompared()
    const isDone = await inSlices(
      now.steps(),
      (step) => {
        if (step) gathered.take(step)
      },
      () => mine === asked,
    )
    if (!isDone) return
    comparison.value = { objects: gathered.objects(), plans: now.plans }
    isComparing.value = false
  }
  watch(compared, look, { immediate: true })
  onScopeDispose(() => {
    asked += 1
  })
  return { comparison, isComparing }
}
