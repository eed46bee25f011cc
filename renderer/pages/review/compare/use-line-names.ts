import { computed, type Ref } from 'vue'
import type { ComparedObject } from '../../../../shared/changes/compared-objects'
import { knownLines } from '../../../../shared/checklist/line-names'
import { evaluateWhole } from '../../../../shared/evaluation/evaluator'
import type { Project } from '../../../../shared/plan/project'
import { useEvaluationStore } from '../../../stores/evaluation'
import { usePlanStore } from '../../../stores/plan'
import { useTodayStore } from '../../../stores/today'
import type { Comparison } from './use-sliced-comparison'

/**
 * What differs, with lines of the checklist as people call them, in the order of the run: one that was taken away as it was
 * called, and where it stood, before.
 */
export function useLineNames(comparison: Readonly<Ref<Comparison | null>>) {
  const evaluation = useEvaluationStore()
  const plan = usePlanStore()
  const clock = useTodayStore()
  const linesOf = (project: Project) =>
    knownLines(() => (project === plan.project ? evaluation.plan : evaluateWhole(project, clock.today)))

  return computed((): readonly ComparedObject[] => {
    const { objects = [], plans = null } = comparison.value ?? {}
    if (plans === null || !objects.some(isLine)) return objects
    const [before, after] = [linesOf(plans.before), linesOf(plans.after)]
    const lines = objects.filter(isLine).map((object) => {
      const { name, place } = object.after === null ? before : after
      return { place: place(object.name), object: { ...object, name: name(object.name) } }
    })
    const inOrder = lines.sort((one, other) => one.place - other.place).map(({ object }) => object)
    const first = objects.findIndex(isLine)
    const others = objects.filter((object) => !isLine(object))
    return [...others.slice(0, first), ...inOrder, ...others.slice(first)]
  })
}

const isLine = ({ list }: ComparedObject): boolean => list === 'checklist'
