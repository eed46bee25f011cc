import { computed, type Ref } from 'vue'
import { decision } from '../../../shared/running/tick'
import { wholeBack } from '../../../shared/running/whole-back'
import { counted } from '../../format/counts'
import { usePlanStore } from '../../stores/plan'
import type { Running } from './use-run'
import type { useTicks } from './use-ticks'

/** How the unit that is shown goes back, and all that was begun. */
export function useRollbacks(
  { shown, view, ticks }: Running,
  { write, writeOne }: ReturnType<typeof useTicks>,
  said: Ref<string>,
  goOn: () => void,
) {
  const plan = usePlanStore()
  const canRollBack = computed(() => shown.value?.canRollBack === true)
  const allBack = computed(() => wholeBack(view.value, ticks.value))

  /** The first of what is due is where the rollback begins. */
  function rollBack(): void {
    const now = shown.value
    const first = now?.back.lines[0]
    if (now === null || first === undefined) return
    writeOne({ run: first.run, station: now.station, act: 'begin' })
    goOn()
  }
  /** A no-go, so that nothing more is begun; then each unit that was begun goes back, the last first. */
  function rollBackAll(): void {
    if (allBack.value === null) return
    const { noGo, begin } = allBack.value
    const evidence = decision(false, plan.project.changeWindow.lead)
    const units = counted(begin.length, 'unit', 'units')
    write(`begin the rollback of ${units}`, [
      ...(noGo === null ? [] : [{ ...noGo, act: 'block', evidence } as const]),
      ...begin.map((place) => ({ ...place, act: 'begin' }) as const),
    ])
    goOn()
    said.value = `No-go. ${units} to take back, the last first.`
  }
  return { canRollBack, allBack, rollBack, rollBackAll }
}
