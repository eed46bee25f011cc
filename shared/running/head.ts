import type { ChangeWindow } from '../plan/project'
import type { RunView } from './run-view'
import type { Back } from './times'
import { counted, hoursWords, minutesWords } from './words'

/** A time at the head of the page; empty where the plan does not have it. */
export interface HeadTime {
  label: string
  value: string
  aside: string
  /** The latest moment of a rollback. */
  isBack: boolean
  /** It is over. */
  isPassed: boolean
  /** The run goes beyond the window. */
  isOver: boolean
}

export function headTimes(view: RunView, { from, to }: ChangeWindow): HeadTime[] {
  const { times, run } = view
  const { unit, all } = times.back
  const time = (at: number | null): string => (at === null ? '' : (run.live.clock.at(at) ?? ''))
  const back = (what: string, { minutes, by }: Back): HeadTime => ({
    label: `Latest rollback, ${what}`,
    value: time(by),
    aside: `takes ${minutesWords(minutes)}`,
    isBack: true,
    isOver: false,
    isPassed: times.now !== null && by !== null && times.now > by,
  })
  const plain = { isBack: false, isPassed: false, isOver: false }
  return [
    { ...plain, label: `Window${leftWords(view)}`, value: hoursWords(from, to), aside: '' },
    ...(unit === null ? [] : [back('this unit', unit)]),
    ...(all === null || all.count < 2 ? [] : [back(`all ${String(all.count)} so far`, all)]),
    {
      ...plain,
      label: `Expected end${lateWords(times.late)}`,
      value: time(times.end),
      aside: spareWords(times.spare),
      isOver: (times.spare ?? 0) < 0,
    },
  ]
}

function leftWords({ times: { now }, run: { live } }: RunView): string {
  const { length } = live.clock
  if (now === null) return ''
  if (now < 0) return `, begins in ${minutesWords(now)}`
  if (length === null) return ''
  return now <= length ? `, ${minutesWords(length - now)} left` : `, over by ${minutesWords(now - length)}`
}

function lateWords(late: number | null): string {
  if (late === null || late === 0) return ''
  return `, ${minutesWords(late)} ${late > 0 ? 'late' : 'early'}`
}

function spareWords(spare: number | null): string {
  if (spare === null) return ''
  return spare >= 0 ? `${minutesWords(spare)} to spare` : `${minutesWords(spare)} over`
}

/** What the line of the window shows, for who cannot see it. */
export function stripWords({ where: { all, current }, times, run: { live }, units }: RunView): string {
  const time = (at: number | null): string | null => (at === null ? null : live.clock.at(at))
  const [from, to] = [time(0), time(live.clock.length)]
  const back = time(times.back.all?.by ?? null)
  const end = time(times.end)
  return [
    from === null ? 'The window has no times yet.' : `The window from ${from}${to === null ? '' : ` to ${to}`}.`,
    `${String(units.done)} of ${counted(units.count, 'unit')} done.`,
    ...(current === null
      ? []
      : [`Now: ${current.station.name}, ${String(all.indexOf(current) + 1)} of ${String(all.length)}.`]),
    ...(end === null ? [] : [`Expected end ${end}.`]),
    ...(back === null ? [] : [`Latest rollback of all so far ${back}.`]),
  ].join(' ')
}

/** The latest moment at which a unit may begin, so that its rollback still fits; null where nobody knows. */
export function notAfter({
  times,
  run: { live, table },
  where: { current },
}: RunView): { time: string; isPassed: boolean } | null {
  const slot = current?.station.slot
  const { length } = live.clock
  if (current?.station.kind !== 'unit' || current.isBegun || !slot || length === null) return null
  const { all } = times.back
  const at = length - (all?.minutes ?? table.backAll) - slot.minutes
  const time = live.clock.at(at)
  return time === null ? null : { time, isPassed: times.now !== null && times.now > at }
}
