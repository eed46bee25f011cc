import { create } from 'mutative'
import { onScopeDispose, shallowRef, watch } from 'vue'
import { createEvaluator } from '../../../../shared/evaluation/evaluator'
import { settleConflict, type Side } from '../../../../shared/merge/settle'
import { conflictsOf } from '../../../../shared/plan/conflicts'
import type { Project } from '../../../../shared/plan/project'
import { inSlices } from '../../../editing/in-slices'
import { useTodayStore } from '../../../stores/today'
import { effectWords } from './effect-words'

/** What becomes of findings with each side, by the path of the conflict. */
export type Effects = ReadonlyMap<string, Readonly<Record<Side, string>>>

/** So many are told: each side is a plan to be looked at. */
const most = 50

/** Worked out while the window goes on, and anew with each change of the plan. */
export function useConflictEffects(planNow: () => Project | null) {
  const clock = useTodayStore()
  const effects = shallowRef<Effects>(new Map())
  let asked = 0

  async function look(): Promise<void> {
    const mine = (asked += 1)
    const project = planNow()
    const conflicts = project ? conflictsOf(project).slice(0, most) : []
    if (!project || conflicts.length === 0) return
    const evaluate = createEvaluator()
    const now = evaluate(project, clock.today).findings
    const found = new Map<string, Record<Side, string>>()
    const isDone = await inSlices(
      conflicts,
      (conflict) => {
        const effect = (side: Side): string => {
          const chosen = create(project, (draft) => {
            settleConflict(draft, conflict, side)
          })
          return effectWords(now, evaluate(chosen, clock.today).findings)
        }
        found.set(conflict.path, { base: '', ours: effect('ours'), theirs: effect('theirs') })
      },
      () => mine === asked,
    )
    if (isDone) effects.value = found
  }
  watch(() => [planNow(), clock.today], look, { immediate: true })
  onScopeDispose(() => {
    asked += 1
  })
  return effects
}
