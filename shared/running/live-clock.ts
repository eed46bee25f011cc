import type { ChangeWindow } from '../plan/project'
import { clockIn, clockOf, type Clock } from '../runbook/clock'
import { namesInWords } from '../text/words'

/** The hours of the window against a clock that runs. */
export interface LiveClock {
  clock: Clock
  /** The time zone that is shown; the plan's, or that of the computer. */
  zone: string
  /** What is not settled, as sentences; empty where all is. */
  notes: string[]
  /** Day and time of day at an instant (ms). */
  shown: (instant: number) => { day: string; time: string }
}

/**
 * The window is run by the clock of its plan, wherever the computer stands.
 * @param own the time zone of the computer, for a plan that has none
 */
export function liveClock(window: ChangeWindow, own: string): LiveClock {
  const planned = clockIn(window.zone)
  const zone = planned === null ? own : window.zone
  const shown = planned ?? clockIn(own) ?? clockIn('UTC') ?? (() => ({ day: '', time: '' }))
  const clock = clockOf({ ...window, zone })
  return { clock, zone, notes: notesOf(window, zone, clock.problem), shown }
}

function notesOf({ on, from, to, zone }: ChangeWindow, used: string, problem: string): string[] {
  const missing = [...(on === '' ? ['day'] : []), ...(from === '' ? ['beginning'] : []), ...(to === '' ? ['end'] : [])]
  return [
    ...(problem === '' ? [] : [problem]),
    ...(missing.length === 0
      ? []
      : [`The plan has no ${namesInWords(missing)} of the window: times that hang on it are blank.`]),
    ...(used === zone
      ? []
      : [
          `${zone === '' ? 'The plan has no time zone' : `Nobody knows the time zone ${zone}`}: that of this computer is used.`,
        ]),
  ]
}
