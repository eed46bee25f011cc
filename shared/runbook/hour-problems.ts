import type { ChangeWindow } from '../plan/project'
import { clockIn, clockOf } from './clock'

export type HourField = 'from' | 'to' | 'zone'

/** What is wrong with each of the hours, as a sentence that stands beside its field; empty where nothing is. */
export function hourProblems(window: ChangeWindow): Record<HourField, string> {
  const { zone } = window
  return {
    from: clockOf({ ...window, to: '' }).problem,
    // The beginning has a sentence of its own.
    to: clockOf({ ...window, from: '00:00', on: '' }).problem,
    zone: zone === '' || clockIn(zone) !== null ? '' : `Nobody knows the time zone ${zone}.`,
  }
}
