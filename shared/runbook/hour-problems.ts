import type { ChangeWindow } from '../plan/project'
import { clockIn, clockOf } from './clock'

export type HourField = 'on' | 'from' | 'to' | 'zone'

/** What is wrong with each of the hours, as a sentence that stands beside its field; empty where nothing is. */
export function hourProblems(window: ChangeWindow): Record<HourField, string> {
  const { on, zone } = window
  const isDay = clockOf({ ...window, from: '00:00', to: '', zone: '' }).dayAt(0) !== null
  return {
    on: on === '' || isDay ? '' : `${on} is no day: it is written as YYYY-MM-DD.`,
    from: clockOf({ ...window, to: '' }).problem,
    // The beginning has a sentence of its own.
    to: clockOf({ ...window, from: '00:00', on: '' }).problem,
    zone: zone === '' || clockIn(zone) !== null ? '' : `Nobody knows the time zone ${zone}.`,
  }
}
