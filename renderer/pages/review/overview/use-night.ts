import { computed } from 'vue'
import { nightParts, type NightPart } from '../../../../shared/runbook/night-parts'
import { timetableOf } from '../../../../shared/runbook/timetable'
import { unitsOf } from '../../../../shared/runbook/units'
import { counted } from '../../../format/counts'
import { useEvaluationStore } from '../../../stores/evaluation'

/** The night as it is planned: its units one after the other, and whether they fit. */
export function useNight() {
  const evaluation = useEvaluationStore()
  const timetable = computed(() => timetableOf(evaluation.plan, unitsOf(evaluation.plan).inOrder))
  const parts = computed(() => nightParts(timetable.value))
  /** `23:40`, or so many hours and minutes after the beginning where that is not settled. */
  const timeAt = (minute: number): string =>
    timetable.value.clock.at(minute) ?? `+${String(Math.floor(minute / 60))}:${String(minute % 60).padStart(2, '0')}`
  return { timetable, parts, timeAt }
}

export function partName({ kind, wave, of, units, hasHold }: NightPart): string {
  if (kind === 'prepare') return 'Prepare: profiles, restarts'
  if (kind === 'close') return 'Prove and close'
  return `${shortName({ kind, wave })}${of === '' ? '' : `, ${of}`}: ${counted(units, 'unit', 'units')}${hasHold ? ', hold point' : ''}`
}

export function shortName({ kind, wave }: Pick<NightPart, 'kind' | 'wave'>): string {
  if (kind === 'prepare') return 'Prepare'
  return kind === 'close' ? 'Prove' : `Wave ${String(wave ?? 1)}`
}
