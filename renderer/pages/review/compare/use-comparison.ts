import { computed, ref, shallowRef, watch } from 'vue'
import { plannedSteps, plannedStepsIn } from '../../../../shared/changes/planned-differences'
import { comparingSteps } from '../../../../shared/changes/project-diff'
import { withIdsOf } from '../../../../shared/merge/ids-alike'
import type { HostFailure } from '../../../../shared/contract/failure'
import type { Project } from '../../../../shared/plan/project'
import { useCompareStore, type Side } from '../../../stores/compare'
import { useEvaluationStore } from '../../../stores/evaluation'
import { usePlanStore } from '../../../stores/plan'
import { useReadSide } from './read-side'
import { useSlicedComparison, type Compared } from './use-sliced-comparison'

/** What differs between the two sides that are chosen; follows the plan where it is one of them. */
export function useComparison() {
  const readSide = useReadSide()
  const compare = useCompareStore()
  const plan = usePlanStore()
  const evaluation = useEvaluationStore()
  const failure = ref<HostFailure | null>(null)
  const sides = shallowRef<{ before: Project | null; after: Project } | null>(null)

  async function projectOf(side: Side): Promise<Project | null> {
    const read = await readSide(side)
    if (read.ok) return read.value
    failure.value = read.failure
    return null
  }
  let asked = 0
  async function read(): Promise<void> {
    const mine = (asked += 1)
    failure.value = null
    sides.value = null
    const { before, after } = compare
    const read = before && (await Promise.all([projectOf(before), projectOf(after)]))
    if (mine !== asked) return
    sides.value = read && { before: read[0], after: read[1] ?? plan.project }
  }
  watch(() => [compare.before, compare.after], read, { immediate: true })

  /** What is compared now; null while there is nothing. */
  const compared = computed((): Compared | null => {
    const { before, after } = compare
    if (!sides.value || !before || failure.value) return null
    const right = after.kind === 'plan' ? plan.project : sides.value.after
    if (before.kind === 'cluster') {
      if (after.kind !== 'plan') return { steps: () => plannedStepsIn(right), plans: null }
      // Of this plan they are known already.
      const { changes } = evaluation.plan
      return { steps: () => plannedSteps(changes), plans: null }
    }
    const project = before.kind === 'plan' ? plan.project : sides.value.before
    const left = project && withIdsOf(right, project)
    return left && { steps: () => comparingSteps(left, right), plans: { before: left, after: right } }
  })
  return { ...useSlicedComparison(compared), failure }
}
