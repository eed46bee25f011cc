import type { Ticks } from '../checklist/ticks'
import type { ChecklistEntry } from '../plan/project'
import { backOf, entryOf, isOnItsWayBack, progressOf, type Progress } from './progress'
import type { Station } from './station'

/** All stations with their progress, and the one that the window is at; null where nothing is left to do. */
export interface Whereabouts {
  all: Progress[]
  current: Progress | null
}

/**
 * Where the window is, told by its ticks alone, so that it is the same after a pause: at the station that was ticked last,
 * or behind it. After a no-go no unit is begun.
 */
export function whereabouts(stations: readonly Station[], ticks: Ticks): Whereabouts {
  const found = stations.map((station) => keptProgress(station, ticks))
  const isStopped = found.some(({ state }) => state === 'no-go')
  const all = wentBackOrOn(isStopped ? found.map((progress) => notRun(progress, ticks)) : found)
  const at = lastTicked(all)
  const isBlocked = ({ next }: Progress): boolean => next !== null && entryOf(ticks, next)?.state === 'blocked'
  const isNext = ({ next, state, station }: Progress): boolean =>
    next !== null && (state === 'open' || state === 'going back') && station.kind !== 'tidy'
  const forward = all.find((each, place) => place >= at && isNext(each)) ?? all.find(isNext) ?? null
  // What has begun to go back is taken back before anything goes on: the unit in hand, then the last one first.
  const inHand = all[at]
  const back =
    inHand && isOnItsWayBack(inHand) ? inHand : all.findLast((each) => isOnItsWayBack(each) && !isBlocked(each))
  return { all, current: back ?? forward }
}

/** Of a thousand units a tick touches one: the progress of the others is that of before. */
const kept = new WeakMap<Station, { entries: (ChecklistEntry | undefined)[]; progress: Progress }>()

function keptProgress(station: Station, ticks: Ticks): Progress {
  const entries = [...station.lines, ...station.back].map((run) => entryOf(ticks, run))
  const before = kept.get(station)
  if (before?.entries.every((entry, at) => entry === entries[at]) === true) return before.progress
  const progress = progressOf(station, ticks)
  kept.set(station, { entries, progress })
  return progress
}

/** Of a unit in which people have only looked, nothing is to be taken back either. */
function notRun(progress: Progress, ticks: Ticks): Progress {
  const { station, state, isBegun } = progress
  const isLeft = !isBegun || (state === 'open' && backOf(station, ticks).lines.length === 0)
  return (station.kind === 'unit' || station.kind === 'hold') && isLeft
    ? { ...progress, state: 'not run', next: null }
    : progress
}

/** Of some nothing is taken back. */
const isBackOrLeft = ({ state, station }: Progress): boolean =>
  state === 'rolled back' || state === 'not run' || (state === 'done' && station.back.length === 0)

/**
 * Where every unit that was begun is back and none is to come, it is proven that all is as before. What would have proven
 * the new is not asked for any more.
 */
function wentBackOrOn(all: readonly Progress[]): Progress[] {
  const units = all.filter(({ station }) => station.kind === 'unit')
  const isBack = units.some(({ state }) => state === 'rolled back') && units.every(isBackOrLeft)
  if (!isBack) return all.filter(({ station }) => station.kind !== 'proof')
  return all.map((progress) =>
    progress.station.kind === 'prove' ? { ...progress, state: 'not run', next: null } : progress,
  )
}

function lastTicked(all: readonly Progress[]): number {
  let [found, when] = [0, '']
  for (const [at, { last, station }] of all.entries()) {
    if (station.kind !== 'tidy' && last !== '' && last >= when) [found, when] = [at, last]
  }
  return found
}
