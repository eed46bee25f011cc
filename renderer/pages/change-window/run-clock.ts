import type { LiveClock } from '../../../shared/running/live-clock'
import { dayWords } from '../../../shared/text/day-words'
import type { ToldClock } from '../../format/told-clock'

/** All that the page tells is told by the clock at its head, whichever the computer has. */
export function runClock(live: () => LiveClock): ToldClock {
  const at = (moment: string): { day: string; time: string } => {
    const instant = Date.parse(moment)
    return Number.isNaN(instant) ? { day: '', time: '' } : live().shown(instant)
  }
  return {
    clock: (moment) => at(moment).time,
    time: (moment) => {
      const { day, time } = at(moment)
      return time === '' ? '' : `${dayWords(day)}, ${time}`
    },
  }
}
