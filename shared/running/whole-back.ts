import type { Ticks } from '../checklist/ticks'
import { backOf } from './progress'
import { toTakeBack, type RunView } from './run-view'
import type { RunLine, Station } from './station'

/** A line with what it stands in. */
interface Place {
  run: RunLine
  station: Station
}

/** What begins the rollback of the whole window: a no-go, so that nothing more is begun, and each unit that was. */
export interface WholeBack {
  /** Null where it was said before, or nothing is to come. */
  noGo: Place | null
  /** The first line of each rollback that has not begun, the last unit first. */
  begin: readonly Place[]
}

/** Null where no unit was begun, or all of them are back or on their way. */
export function wholeBack(view: RunView, ticks: Ticks): WholeBack | null {
  const { all } = view.where
  const undone = toTakeBack(view)
  const begin = undone.flatMap(({ station, state }): Place[] => {
    const first = state === 'going back' ? undefined : backOf(station, ticks).lines[0]
    return first === undefined ? [] : [{ run: first.run, station }]
  })
  const isStopped = all.some(({ state }) => state === 'no-go')
  const hold = all.find(({ station, state }) => station.kind === 'hold' && state === 'open')?.station
  const said = hold?.lines[0]
  const noGo = isStopped || hold === undefined || said === undefined ? null : { run: said, station: hold }
  return undone.length > 0 && (begin.length > 0 || noGo !== null) ? { noGo, begin } : null
}
