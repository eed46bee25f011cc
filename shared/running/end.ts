import type { Ticks } from '../checklist/ticks'
import { isSettled } from '../checklist/ticks'
import { wordsIn } from '../plan/pictures'
import type { ChecklistEntry } from '../plan/project'
import { entryOf, type Progress } from './progress'
import { isCounted, type RunLine, type Station } from './station'
import { counted } from './words'

interface Left {
  run: RunLine
  station: string
  what: string
}

/** What is left when no line is open any more. */
export interface RunEnd {
  /** In one sentence, what became of the units. */
  sentence: string
  /** Each no-go, with who said so. */
  noGo: { station: string; what: string }[]
  /** Blocked, or open in what was left behind. */
  left: Left[]
  /** What nobody did, though the run went past it. */
  skipped: Left[]
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
    noGo: all.filter(({ state }) => state === 'no-go').map(({ station }) => noGoOf(station, ticks)),
    left: inRun.flatMap((each) => linesOf(each, ticks, 'blocked')),
    skipped: inRun.flatMap((each) => linesOf(each, ticks, 'not applicable')),
    withoutEvidence: inRun.flatMap(({ station }) => station.lines.filter((run) => lacksEvidence(run, ticks))),
    notDone: [...back, ...notRun].map(({ station: { name }, state }) => ({ name, what: state })),
    later: all.filter(({ station }) => station.kind === 'tidy').reduce((sum, { count, done }) => sum + count - done, 0),
  }
}

const noGoOf = ({ name, lines }: Station, ticks: Ticks): RunEnd['noGo'][number] => ({
  station: name,
  what: lines.map((run) => wordsIn(entryOf(ticks, run)?.evidence ?? '')).find((text) => text !== '') ?? 'No-go',
})

function linesOf({ station, state }: Progress, ticks: Ticks, of: ChecklistEntry['state']): Left[] {
  if (state === 'no-go') return []
  const lines = state === 'rolled back' ? station.back : station.lines
  return lines
    .filter((run) => isCounted(run) && entryOf(ticks, run)?.state === of)
    .map((run) => ({ run, station: station.name, what: wordsIn(entryOf(ticks, run)?.evidence ?? '') }))
}

const lacksEvidence = (run: RunLine, ticks: Ticks): boolean =>
  run.line.evidence !== '' &&
  entryOf(ticks, run)?.state === 'done' &&
  isSettled(run.line, ticks) &&
  (entryOf(ticks, run)?.evidence ?? '') === ''
