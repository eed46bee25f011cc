import type { Ticks } from '../checklist/ticks'
import { isSettled } from '../checklist/ticks'
import { wordsIn } from '../plan/pictures'
import { entryOf, type Progress } from './progress'
import { isCounted, type RunLine } from './station'
import { counted } from './words'

/** What is left when no line is open any more. */
export interface RunEnd {
  /** In one sentence, what became of the units. */
  sentence: string
  /** Blocked, or open in what was left behind. */
  left: { run: RunLine; station: string; what: string }[]
  /** Lines that are ticked and ask for evidence that nobody has written down. */
  withoutEvidence: RunLine[]
  /** Units that were rolled back or not run, by name. */
  notDone: { name: string; what: string }[]
  /** For other days. */
  later: number
}

export function endOf(all: readonly Progress[], ticks: Ticks): RunEnd {
  const units = all.filter(({ station }) => station.kind === 'unit')
  const of = (state: Progress['state']): Progress[] => units.filter((each) => each.state === state)
  const [back, notRun] = [of('rolled back'), of('not run')]
  const isDone = units.length - back.length - notRun.length
  const inRun = all.filter(({ station, state }) => station.kind !== 'tidy' && state !== 'not run')
  return {
    sentence: [
      `${String(isDone)} of ${counted(units.length, 'unit')} done`,
      ...(back.length > 0 ? [`${String(back.length)} rolled back`] : []),
      ...(notRun.length > 0 ? [`${String(notRun.length)} not run`] : []),
    ].join(', '),
    left: inRun.flatMap((each) => leftOf(each, ticks)),
    withoutEvidence: inRun.flatMap(({ station }) => station.lines.filter((run) => lacksEvidence(run, ticks))),
    notDone: [...back, ...notRun].map(({ station: { name }, state }) => ({ name, what: state })),
    later: all.filter(({ station }) => station.kind === 'tidy').reduce((sum, { count, done }) => sum + count - done, 0),
  }
}

function leftOf({ station, state }: Progress, ticks: Ticks): RunEnd['left'] {
  if (state === 'no-go') return []
  const lines = state === 'rolled back' ? station.back : station.lines
  return lines
    .filter((run) => isCounted(run) && entryOf(ticks, run)?.state === 'blocked')
    .map((run) => ({ run, station: station.name, what: wordsIn(entryOf(ticks, run)?.evidence ?? '') }))
}

const lacksEvidence = (run: RunLine, ticks: Ticks): boolean =>
  run.line.evidence !== '' &&
  entryOf(ticks, run)?.state === 'done' &&
  isSettled(run.line, ticks) &&
  (entryOf(ticks, run)?.evidence ?? '') === ''
