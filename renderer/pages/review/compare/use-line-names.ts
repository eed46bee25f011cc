import { computed, type Ref } from 'vue'
import type { ComparedObject } from '../../../../shared/changes/compared-objects'
import { lineNames } from '../../../../shared/checklist/line-names'
import { evaluateWhole } from '../../../../shared/evaluation/evaluator'
import type { Project } from '../../../../shared/plan/project'
import { useEvaluationStore } from '../../../stores/evaluation'
import { usePlanStore } from '../../../stores/plan'
import { useTodayStore } from '../../../stores/today'
import type { Comparison } from './use-sliced-comparison'

/** What differs, with lines of the checklist as people call them: one that was taken away as it was called before. */
export function useLineNames(comparison: Readonly<Ref<Comparison | null>>) {
  const evaluation = useEvaluationStore()
  const plan = usePlanStore()
  const clock = useTodayStore()
  const namesIn = (project: Project) =>
    lineNames(() => (project === plan.project ? evaluation.plan : evaluateWhole(project, clock.today)))

  return computed((): readonly ComparedObject[] => {
    const { objects = [], plans = null } = comparison.value ?? {}
    if (plans === null || !objects.some(isLine)) return objects
    const [before, after] = [namesIn(plans.before), namesIn(plans.after)]
    return objects.map((object) => {
      if (!isLine(object)) return object
      return { ...object, name: (object.after === null ? before : after)(object.name) }
    })
  })
}

const isLine = ({ list }: ComparedObject): boolean => list === 'checklist'
