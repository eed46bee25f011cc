import { wordsIn } from '../plan/pictures'
import type { Ticks } from '../checklist/ticks'
import { entryOf, type Progress } from './progress'
import type { RunView } from './run-view'

export type RowMark = 'done' | 'now' | 'open' | 'hold' | 'no-go' | 'back' | 'skipped'

/** The stations as a list shows them: a row for each, with the heads of the waves between them. */
export type StationRow =
  | { kind: 'group'; key: string; text: string }
  | {
      kind: 'station'
      key: string
      progress: Progress
      mark: RowMark
      /** What the mark says. */
      word: string
      name: string
      isCode: boolean
      time: string
      /** Of the one that runs, or that is not as it should be. */
      info: string
    }

export function stationRows(view: RunView, ticks: Ticks): StationRow[] {
  let group = ''
  let hasUnits = false
  return view.where.all.flatMap((progress): StationRow[] => {
    const { station } = progress
    const head = station.group === '' && hasUnits ? 'After' : station.group
    hasUnits ||= station.group !== ''
    const isNew = head !== group && head !== ''
    group = head
    const row = stationRow(progress, view, ticks)
    return isNew ? [{ kind: 'group', key: `head ${station.id}`, text: head }, row] : [row]
  })
}

function stationRow(progress: Progress, view: RunView, ticks: Ticks): StationRow {
  const { station, count, done } = progress
  const mark = markOf(progress, progress === view.where.current)
  const time = view.times.byStation.get(progress)
  return {
    kind: 'station',
    key: station.id,
    progress,
    mark,
    word: markWords[mark],
    name: station.kind === 'hold' ? holdName(progress, ticks) : station.name,
    isCode: station.kind === 'unit',
    time: time === undefined ? `${String(done)} of ${String(count)}` : (view.run.live.clock.at(time.to) ?? ''),
    info: infoOf(progress, view),
  }
}

const markWords: Readonly<Record<RowMark, string>> = {
  done: 'Done',
  now: 'Running',
  open: 'Open',
  hold: 'Hold point',
  'no-go': 'No-go',
  back: 'Rolled back',
  skipped: 'Not run',
}

function markOf({ state, station, isBegun }: Progress, isNow: boolean): RowMark {
  if (state === 'no-go') return 'no-go'
  if (state === 'not run') return 'skipped'
  if (isNow) return 'now'
  if (state === 'rolled back' || state === 'going back') return 'back'
  if (state === 'done') return isBegun || station.kind !== 'hold' ? 'done' : 'hold'
  return station.kind === 'hold' ? 'hold' : 'open'
}

/** Who said go or no-go, as it was written down. */
function holdName({ station, state }: Progress, ticks: Ticks): string {
  const said = station.lines.map((run) => wordsIn(entryOf(ticks, run)?.evidence ?? '')).find((text) => text !== '')
  if (said === undefined || state === 'open' || state === 'not run') return station.name
  return `${station.name}: ${said[0]?.toLowerCase() ?? ''}${said.slice(1)}`
}

function infoOf(progress: Progress, view: RunView): string {
  const { state, count, done, blocked } = progress
  if (state === 'going back' || state === 'rolled back') return state
  const stuck = blocked > 0 && state !== 'no-go' ? [`${String(blocked)} blocked`] : []
  if (progress !== view.where.current) return stuck.join('')
  const since = sinceWhen(progress, view)
  return [`${String(done)} of ${String(count)} lines`, ...(since === null ? [] : [`since ${since}`]), ...stuck].join(
    ', ',
  )
}

function sinceWhen(progress: Progress, { times, run }: RunView): string | null {
  const at = times.byStation.get(progress)
  return at === undefined || times.now === null || times.now < 0 ? null : run.live.clock.at(at.from)
}
