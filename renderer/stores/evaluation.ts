import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import type { EvaluatedPlan } from '../../shared/evaluation/evaluated-plan'
import { createEvaluator } from '../../shared/evaluation/evaluator'
import { summarize } from '../../shared/rules/finding'
import { createDoneTest } from '../../shared/checklist/done-steps'
import { stepProgress } from '../../shared/checklist/step-state'
import { steps, type StepNumber } from '../../shared/catalogue/steps'
import { createFindingGroups } from './finding-groups'
import { useOpenProjectStore } from './open-project'
import { useTodayStore } from './today'

/** In ms: which steps are done is looked at once typing rests, because it costs more than all else. */
const rest = 300

/** What is wrong with the open project as it is now, saved or not, and all else that is derived from it. */
export const useEvaluationStore = defineStore('evaluation', () => {
  const open = useOpenProjectStore()
  const clock = useTodayStore()
  const evaluateAgain = createEvaluator()
  const evaluated = computed(() => open.project && evaluateAgain(open.project, clock.today))

  /** Pages that use it are there only while a project is open. */
  const plan = computed<EvaluatedPlan>(() => {
    if (!evaluated.value) throw new Error('no project is open')
    return evaluated.value
  })
  const findings = computed(() => evaluated.value?.findings ?? [])
  const ready = computed(() => evaluated.value?.ready ?? 'nothing planned')
  const summary = computed(() => summarize(findings.value))
  const done = useDoneSteps(() => evaluated.value)
  const progress = computed(() => stepProgress(plan.value, done.value))
  const groups = createFindingGroups()
  /** A value that is a function: a function of a store is wrapped as an action, and tables ask for every row. */
  const findingsOf = computed(() => groups(findings.value))

  return { plan, findings, ready, summary, progress, findingsOf }
})

/** The steps that are done, a moment after they are; each is looked at by itself, so that typing comes between. */
function useDoneSteps(plan: () => EvaluatedPlan | null) {
  const done = shallowRef<ReadonlySet<StepNumber>>(new Set())
  const isDone = createDoneTest()
  let timer: ReturnType<typeof setTimeout> | undefined
  function look(now: EvaluatedPlan, at: number, found: readonly StepNumber[]): void {
    const step = steps[at]?.number
    if (step === undefined) done.value = new Set(found)
    else {
      const next = isDone(now, step) ? [...found, step] : found
      timer = setTimeout(look, 0, now, at + 1, next)
    }
  }
  watch(
    plan,
    (now) => {
      clearTimeout(timer)
      if (now) timer = setTimeout(look, rest, now, 0, [])
      else done.value = new Set()
    },
    { immediate: true },
  )
  return done
}
