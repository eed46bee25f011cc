import type { ChangeWindow } from '../plan/project'
import { clockOf, instantOfTick } from './clock'

/** No clock on earth is further ahead of UTC than this. */
const mostAhead = 14 * 3_600_000

/**
 * Whether an instant is before the window for sure: where its beginning is not settled, before its day, and where its time
 * zone is not known, before it in each. Nothing is before a window without a day.
 */
export function beforeWindow(window: ChangeWindow): (instant: number) => boolean {
  const from = clockOf(window).at(0) ?? '00:00'
  const clock = clockOf({ ...window, from })
  const earliest = (instantOfTick(`${window.on}T${from}:00Z`) ?? -Infinity) - mostAhead
  return (instant) => {
    const minute = clock.minuteOf(instant)
    return minute === null ? instant < earliest : minute < 0
  }
}
