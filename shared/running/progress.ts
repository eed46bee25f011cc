import { isSettled, type Ticks } from '../checklist/ticks'
import type { ChecklistEntry } from '../plan/project'
import { dueBack, type DueBack } from './touched'
import { isCounted, type RunLine, type Station } from './station'

export type StationState = 'done' | 'open' | 'no-go' | 'not run' | 'going back' | 'rolled back'

/** How far a station is. */
export interface Progress {
  station: Station
  state: StationState
  count: number
  done: number
  blocked: number
  isBegun: boolean
  /** When the last of its lines was ticked; empty where none was. */
  last: string
  /** The line that comes next; null where all are settled or blocked. */
  next: RunLine | null
}

export const entryOf = (ticks: Ticks, { line }: RunLine): ChecklistEntry | undefined =>
  Object.hasOwn(ticks, line.id) ? ticks[line.id] : undefined

/** An AXL line in place of lines by hand: one of the two ways is taken, which settles the other. */
export const axlLine = ({ lines }: Pick<Station, 'lines'>): RunLine | null =>
  lines.find(({ way }) => way === 'axl') ?? null

export function waysOf(lines: readonly RunLine[], ticks: Ticks): (run: RunLine) => boolean {
  const axl = axlLine({ lines })
  const isByAxl = axl !== null && isSettled(axl.line, ticks)
  const byHand = lines.filter(({ way }) => way === 'hand')
  const isByHand = byHand.some(({ line }) => isSettled(line, ticks))
  return (run) => {
    if (isSettled(run.line, ticks)) return true
    if (run.way === 'axl') return isByHand || byHand.length === 0
    return run.way === 'hand' && isByAxl
  }
}

/** Somebody has done, skipped or blocked it, or said that it begins. */
const isMarked = (entry: ChecklistEntry | undefined): boolean =>
  entry !== undefined && (entry.state !== 'open' || entry.on !== '')

const isBlocked = (ticks: Ticks, run: RunLine): boolean => entryOf(ticks, run)?.state === 'blocked'

/** The line after the one that was ticked last, else the first that is open; a line that was blocked last stays in hand. */
export function nextLine(lines: readonly RunLine[], ticks: Ticks): RunLine | null {
  const isDone = waysOf(lines, ticks)
  const isOpen = (run: RunLine): boolean => run.way !== 'axl' && !isDone(run) && !isBlocked(ticks, run)
  const last = lastMarked(lines, ticks)
  const lastRun = lines[last]
  if (lastRun !== undefined && isBlocked(ticks, lastRun)) return lastRun
  return lines.find((run, at) => at >= last && isOpen(run)) ?? lines.find(isOpen) ?? null
}

/** The place of the line that was marked last; of those at one moment the later one. */
function lastMarked(lines: readonly RunLine[], ticks: Ticks): number {
  let [found, when] = [-1, '']
  for (const [at, run] of lines.entries()) {
    const entry = entryOf(ticks, run)
    if (entry !== undefined && isMarked(entry) && entry.on >= when) [found, when] = [at, entry.on]
  }
  return found
}

export const lastOf = (lines: readonly RunLine[], ticks: Ticks): string =>
  entryOf(ticks, lines[lastMarked(lines, ticks)] ?? nobody)?.on ?? ''

/** A line that is in no plan. */
const nobody = { line: { id: '' } } as RunLine

/** What has to be taken back of a station: what is done, and what may be half done. */
export function backOf(station: Station, ticks: Ticks): DueBack {
  const isDone = waysOf(station.lines, ticks)
  const inHand = nextLine(station.lines, ticks)
  return dueBack(station, (run) => {
    const state = entryOf(ticks, run)?.state
    if (state === 'not applicable') return false
    return run.way === 'axl'
      ? state === 'done' || state === 'blocked'
      : isDone(run) || state === 'blocked' || run === inHand
  })
}

export const isGoingBack = ({ back }: Station, ticks: Ticks): boolean =>
  back.some((run) => isMarked(entryOf(ticks, run)))

/** On its way back, with a line to go. */
export const isOnItsWayBack = ({ state, next }: Pick<Progress, 'state' | 'next'>): boolean =>
  state === 'going back' && next !== null

export function progressOf(station: Station, ticks: Ticks): Progress {
  const { lines, back } = station
  const counted = lines.filter(isCounted)
  const isDone = waysOf(lines, ticks)
  const done = counted.filter(isDone).length
  const blocked = counted.filter((run) => isBlocked(ticks, run)).length
  const goesBack = isGoingBack(station, ticks)
  const due = goesBack ? backOf(station, ticks).lines.map(({ run }) => run) : []
  const state = goesBack ? backState(due, ticks) : forwardState(station, done === counted.length, blocked)
  return {
    // A no-go is a decision like any other.
    ...{ station, state, count: counted.length, done: state === 'no-go' ? counted.length : done, blocked },
    isBegun: goesBack || lines.some((run) => isMarked(entryOf(ticks, run))),
    last: [lastOf(lines, ticks), lastOf(back, ticks)].reduce((a, b) => (a > b ? a : b)),
    next: state === 'no-go' ? null : nextLine(goesBack ? due : lines, ticks),
  }
}

const backState = (due: readonly RunLine[], ticks: Ticks): StationState =>
  due.filter(isCounted).every(waysOf(due, ticks)) ? 'rolled back' : 'going back'

function forwardState({ kind }: Station, isDone: boolean, blocked: number): StationState {
  if (kind === 'hold' && blocked > 0) return 'no-go'
  return isDone ? 'done' : 'open'
}
