import { dayNumber, dayText } from '../text/calendar'

/** `2026-11-27` of `2026-11-28T…`; the same where it is no day. */
export function dayBefore(moment: string): string {
  const [year = 0, month = 0, day = 0] = moment.slice(0, 10).split('-').map(Number)
  const number = dayNumber(year, month, day)
  return number === null ? moment.slice(0, 10) : dayText(number - 1)
}
