import { ref, watch, type InjectionKey } from 'vue'
import { afterwards } from '../../../shared/running/run-view'
import type { RunLine } from '../../../shared/running/station'
import { decision, type Act } from '../../../shared/running/tick'
import { usePlanStore } from '../../stores/plan'
import { useCopying } from './use-copying'
import type { Running } from './use-run'
import { useRollbacks } from './use-rollbacks'
import { useRunPictures } from './use-run-pictures'
import { useTicks } from './use-ticks'

/** What the page asks for in place of the buttons: what was seen, evidence, or whether to roll back a unit, or all. */
export type Asking = 'seen' | 'evidence' | 'back' | 'all back' | null

/** What can be done on the page. */
export function useRunActions(running: Running) {
  const { shown, view, ticks, chosen } = running
  const plan = usePlanStore()
  const writing = useTicks(running)
  const asking = ref<Asking>(null)
  const isFinding = ref(false)
  const { copied, said, copy } = useCopying()
  const pictures = useRunPictures(running)

  /** Null: the line that is next. */
  function choose(line: string | null): void {
    asking.value = null
    isFinding.value = false
    chosen.value = line
  }
  /** The line in hand; then the run goes on by itself. Of a hold point it is written who says go or no-go, and why. */
  function mark(act: Act, evidence?: string): void {
    const now = shown.value
    if (now === null || now.inHand.state === 'done' || now.inHand.state === 'skipped') return
    const isHold = now.station.kind === 'hold'
    const said = isHold ? decision(act === 'done', plan.project.changeWindow.lead, evidence) : evidence
    writing.writeOne({ run: now.inHand.run, station: now.station, act, evidence: said })
    choose(null)
  }
  /** All open lines under the head of the line in hand; what is blocked stays so. */
  function markAll(): void {
    if (shown.value !== null) said.value = writing.writeAll(shown.value.together, shown.value.station)
    choose(null)
  }
  function takeBack(run: RunLine): void {
    const at = view.value.run.byLine.get(run.line.id)
    if (at === undefined) return
    writing.writeOne({ run, station: at.station, act: 'open' })
    choose(null)
    said.value = `${run.line.number} is open again.`
  }
  const undo = (): void => void (view.value.last !== null && takeBack(view.value.last))
  const rollbacks = useRollbacks(running, writing, said, () => choose(null))
  function setEvidence(evidence: string): void {
    if (shown.value !== null) writing.writeEvidence(shown.value.inHand.run, evidence)
    asking.value = null
  }
  /** A line that is left as it is: the next open one of the run, or what is left. */
  function leaveIt(): void {
    choose(shown.value === null ? null : (afterwards(view.value, ticks.value, shown.value.inHand.run) ?? 'end'))
  }
  watch(
    () => shown.value?.inHand.run.line.id,
    () => {
      for (const words of [copied, pictures.pictures.said]) words.value = ''
      asking.value = null
    },
  )
  return {
    ...{ asking, isFinding, copied, said },
    ...rollbacks,
    ...pictures,
    ...{ mark, markAll, takeBack, undo, setEvidence, copy, choose, leaveIt },
  }
}

export type RunActions = ReturnType<typeof useRunActions>
export const actionsKey: InjectionKey<RunActions> = Symbol('run actions')
