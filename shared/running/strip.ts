import type { Clock } from '../runbook/clock'
import type { Progress } from './progress'
import type { RunTimes, StationTime } from './times'
import type { Whereabouts } from './where'

export interface Segment {
  from: number
  to: number
  look: 'done' | 'now' | 'open' | 'hold' | 'back'
}

export interface Mark {
  at: number
  text: string
  kind: 'hour' | 'now' | 'end' | 'back' | 'edge'
}

/** The window as a line: minutes from its beginning, of `length` in all. */
export interface Strip {
  length: number
  segments: Segment[]
  /** Where the words below it stand; those that would meet a more important one are left out. */
  labels: Mark[]
  now: number | null
  back: number | null
  /** The end of the window, where the run goes on beyond it. */
  over: number | null
}

export function stripOf({ current }: Whereabouts, times: RunTimes, clock: Clock): Strip {
  const length = Math.max(clock.length ?? 0, times.end, times.now ?? 0, 1)
  const within = (at: number | null | undefined): number | null =>
    at === null || at === undefined || at < 0 || at > length ? null : Math.round(at)
  const segments = [...times.byStation].map(([progress, time]) => segmentOf(progress, time, progress === current))
  const now = within(times.now)
  const back = within(times.back.all?.by)
  const count = times.back.all?.count ?? 0
  const say = (at: number | null, kind: Mark['kind'], text: (time: string) => string): Mark[] => {
    const time = at === null ? null : clock.at(at)
    return at === null || time === null ? [] : [{ at, kind, text: text(time) }]
  }
  const labels = [
    ...say(now, 'now', () => 'now'),
    ...say(within(times.end), 'end', (time) => `end ${time}`),
    ...say(back, 'back', (time) => `${time} ${count === 1 ? 'back' : `all ${String(count)} back`}`),
    ...say(0, 'edge', (time) => time),
    ...say(within(clock.length), 'edge', (time) => time),
    ...hours(clock, length),
  ]
  return {
    ...{ length, now, back, over: clock.length !== null && clock.length < length ? clock.length : null },
    ...{ labels: roomFor(labels, length) },
    segments: joined(
      segments.filter(({ from, to }) => to > from),
      length,
    ),
  }
}

function segmentOf({ station, state, isBegun }: Progress, { from, to, isOver }: StationTime, isNow: boolean): Segment {
  const isBack = state === 'going back' || state === 'rolled back'
  const other = station.kind === 'hold' ? 'hold' : 'open'
  const look = isBack ? 'back' : isNow ? 'now' : isOver && isBegun ? 'done' : other
  return { from, to, look }
}

/** Many units are more than a line has room for: neighbours of one look that are narrow are one. */
function joined(segments: readonly Segment[], length: number): Segment[] {
  const narrow = length / 240
  const result: Segment[] = []
  for (const segment of segments) {
    const last = result.at(-1)
    const isNarrow = segment.to - segment.from < narrow
    const isLike = last !== undefined && (last.look === segment.look || (isNarrow && segment.look === 'hold'))
    if (last !== undefined && isLike && (isNarrow || last.to - last.from < narrow)) last.to = segment.to
    else result.push({ ...segment })
  }
  return result
}

/** Each full hour of the clock, or fewer where there are many. */
function hours(clock: Clock, length: number): Mark[] {
  const first = clock.at(0)
  if (first === null) return []
  const every = 60 * Math.max(1, Math.ceil(length / 60 / 10))
  const toHour = (60 - Number(first.slice(3))) % 60
  const marks: Mark[] = []
  for (let at = toHour; at <= length; at += every) marks.push({ at, text: clock.at(at) ?? '', kind: 'hour' })
  return marks
}

/** The first are the most important; each needs a share of the line. */
function roomFor(marks: readonly Mark[], length: number): Mark[] {
  const kept: Mark[] = []
  const widthOf = ({ text }: Mark): number => (text.length + 3) / 190
  for (const each of marks) {
    const meets = (other: Mark): boolean => Math.abs(other.at - each.at) / length < (widthOf(other) + widthOf(each)) / 2
    if (!kept.some(meets)) kept.push(each)
  }
  return kept.sort((a, b) => a.at - b.at)
}
