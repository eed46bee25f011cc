import { instantOfTick } from '../runbook/clock'
import type { Timetable } from '../runbook/timetable'
import type { LiveClock } from './live-clock'
import { isOnItsWayBack, type Progress } from './progress'
import type { Whereabouts } from './where'

/** When a station begins and ends: as it was where it is over, else as it is expected now. In minutes of the window. */
export interface StationTime {
  from: number
  to: number
  isOver: boolean
}

export interface RunTimes {
  /** The minute that it is; null where the hours of the window are not settled. */
  now: number | null
  byStation: ReadonlyMap<Progress, StationTime>
  end: number
  /** Against the planned end; null where not all is run, or where nobody knows. */
  late: number | null
  /** The window's end less the expected one. */
  spare: number | null
  back: { unit: Back | null; all: (Back & { count: number }) | null }
}

/** When a rollback has to begin at the latest, and how long it takes. */
export interface Back {
  minutes: number
  by: number | null
}

export function timesOf({ all, current }: Whereabouts, table: Timetable, live: LiveClock, instant: number): RunTimes {
  const now = live.clock.minuteOf(instant)
  const byStation = stationTimes(all, live, now)
  const end = [...byStation.values()].reduce((last, { to }) => Math.max(last, to), 0)
  const isWhole = all.every(({ state }) => state !== 'not run' && state !== 'rolled back')
  const { length } = live.clock
  return {
    ...{ now, byStation, end },
    late: now === null || !isWhole ? null : end - table.planned,
    spare: length === null ? null : length - end,
    back: backTimes(all, current, table, length),
  }
}

/** What goes back does so before anything goes on, the last first. */
function inTurn(all: readonly Progress[]): Progress[] {
  const others = all.filter((progress) => !isOnItsWayBack(progress))
  const next = others.findIndex((progress) => progress.next !== null)
  return others.toSpliced(next < 0 ? others.length : next, 0, ...all.filter(isOnItsWayBack).reverse())
}

/** A station that is over lasted until its last tick; the others follow one another from now on. */
function stationTimes(all: readonly Progress[], { clock }: LiveClock, now: number | null): Map<Progress, StationTime> {
  const times = new Map<Progress, StationTime>()
  const minuteOf = (tick: string): number | null => {
    const instant = instantOfTick(tick)
    return instant === null ? null : clock.minuteOf(instant)
  }
  let at = 0
  for (const progress of inTurn(all)) {
    const { slot } = progress.station
    if (slot === null || progress.state === 'not run') continue
    const isOver = progress.next === null
    const ticked = minuteOf(progress.last)
    // A rollback takes its own minutes, from when it was begun.
    const planned = isOnItsWayBack(progress) ? Math.max(at, ticked ?? at) + slot.back : at + slot.minutes
    const to = isOver ? Math.max(at, ticked ?? planned) : Math.max(planned, now ?? 0)
    times.set(progress, { from: at, to, isOver })
    at = to
  }
  return times
}

/** What a rollback needs, with the proof that the cluster is as it was: of the unit in hand, and of all that were begun. */
function backTimes(
  all: readonly Progress[],
  current: Progress | null,
  table: Timetable,
  length: number | null,
): RunTimes['back'] {
  const minutesOf = ({ station: { slot } }: Progress): number => slot?.back ?? 0
  const units = table.slots.filter(({ kind }) => kind === 'unit')
  const proof = table.backAll - units.reduce((sum, { back }) => sum + back, 0)
  const back = (minutes: number): Back => ({ minutes, by: length === null ? null : length - minutes })
  const isUnit = ({ station }: Progress): boolean => station.kind === 'unit' && station.back.length > 0
  const begun = all.filter((each) => isUnit(each) && each.isBegun && each.state !== 'rolled back')
  const inHand = current !== null && isUnit(current) ? current : null
  const undone = inHand === null || begun.includes(inHand) ? begun : [...begun, inHand]
  return {
    unit: inHand === null ? null : back(minutesOf(inHand) + proof),
    all:
      undone.length === 0
        ? null
        : { ...back(undone.reduce((sum, each) => sum + minutesOf(each), proof)), count: undone.length },
  }
}
