import { computed, ref, watch, type InjectionKey } from 'vue'
import { headTimes, notAfter, stripWords } from '../../../shared/running/head'
import { endOf } from '../../../shared/running/end'
import { peopleOf } from '../../../shared/running/people'
import { stationRows } from '../../../shared/running/rows'
import { createRun, inHand, viewOf } from '../../../shared/running/run-view'
import { shownOf } from '../../../shared/running/shown'
import { lastRun } from '../../saving/last-run'
import { useEvaluationStore } from '../../stores/evaluation'
import { usePlanStore } from '../../stores/plan'
import { useNow } from './use-now'

/** The change as it is run: all of it is told by `shared/running` from the plan, its ticks and the time. */
export function useRun() {
  const evaluation = useEvaluationStore()
  const plan = usePlanStore()
  const now = useNow()
  const makeRun = createRun()
  const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  /** A line that a person looks at instead of the one that is next; `end` is what is left. */
  const chosen = ref<string | null>(lastRun.get(plan.project.id)?.line ?? null)

  const run = computed(() => makeRun(evaluation.plan, ownZone))
  const ticks = computed(() => plan.project.checklist)
  const view = computed(() => viewOf(run.value, ticks.value, now.value))
  const hand = computed(() => (chosen.value === 'end' ? null : inHand(view.value, chosen.value)))
  const changeWindow = computed(() => plan.project.changeWindow)
  const shown = computed(() => hand.value && shownOf(view.value, ticks.value, hand.value, changeWindow.value))
  watch(
    chosen,
    (line) => {
      lastRun.set({ project: plan.project.id, line })
    },
    { immediate: true },
  )

  return {
    ...{ run, ticks, view, hand, shown, chosen },
    time: computed(() => run.value.live.shown(now.value)),
    times: computed(() => headTimes(view.value, changeWindow.value)),
    stripText: computed(() => stripWords(view.value)),
    notAfter: computed(() => notAfter(view.value)),
    rows: computed(() => stationRows(view.value, ticks.value)),
    people: computed(() => peopleOf(changeWindow.value, shown.value?.station ?? { head: null })),
    end: computed(() => endOf(view.value.where.all, ticks.value)),
  }
}

export type Running = ReturnType<typeof useRun>
export const runKey: InjectionKey<Running> = Symbol('run')
