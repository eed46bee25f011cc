import { dayText, numberOfDay } from '../plan/calendar'

/** `2026-11-27` of `2026-11-28T…`; the same where it is no day. */
export function dayBefore(moment: string): string {
  const day = moment.slice(0, 10)
  const number = numberOfDay(day)
  return number === null ? day : dayText(number - 1)
}
