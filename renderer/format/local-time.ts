import { padded } from '../../shared/plan/calendar'
import { dayWords } from '../../shared/text/day-words'

/** A moment (ISO 8601, UTC) as the person's own clock has it: `27 Nov 2026, 14:02`. Documents never use this: they are in UTC. */
export const localTime = (moment: string): string => dayAnd(moment, localClock(moment))

/** The same to the second, of what may be saved twice a minute. */
export const localMoment = (moment: string): string => dayAnd(moment, localClock(moment, { second: '2-digit' }))

const dayAnd = (moment: string, clock: string): string =>
  [localDay(moment), clock].filter((part) => part !== '').join(', ')

/** `14:02`. */
export function localClock(moment: string, more: { second?: '2-digit' } = {}): string {
  const date = new Date(moment)
  return Number.isNaN(date.getTime())
    ? ''
    : date.toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit', ...more })
}

/** The day that it was here, in the one form in which the window tells days: `27 Nov 2026`. */
export function localDay(moment: string): string {
  const date = new Date(moment)
  if (Number.isNaN(date.getTime())) return ''
  return dayWords(`${padded(date.getFullYear(), 4)}-${padded(date.getMonth() + 1, 2)}-${padded(date.getDate(), 2)}`)
}
