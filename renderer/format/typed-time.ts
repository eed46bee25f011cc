import { padded } from '../../shared/plan/calendar'

/** Two digits or one, then minutes behind any sign, or none of them; half of the day, or what some call the hour. */
const form = /^(\d{1,2})\s*(?:[:.h]\s*)?([0-5]\d)?\s*(?:([ap])\.?\s?m\.?|uhr)?$/iu

/**
 * The time of day, as HH:MM, that a text stands for: 22:00, 22.00, 2200, 22h, 10 pm. 24:00 is midnight. Null where it is
 * none, or not yet.
 */
export function typedTime(text: string): string | null {
  const [, hours, minutes = '00', half] = form.exec(text.trim()) ?? []
  if (hours === undefined) return null
  const hour = half === undefined ? ofDay(Number(hours), minutes) : ofHalf(Number(hours), half.toLowerCase() === 'p')
  return hour === null ? null : `${padded(hour, 2)}:${minutes}`
}

function ofDay(hour: number, minutes: string): number | null {
  if (hour === 24 && minutes === '00') return 0
  return hour < 24 ? hour : null
}

/** Twelve is the first hour of each half. */
const ofHalf = (hour: number, isAfternoon: boolean): number | null =>
  hour < 1 || hour > 12 ? null : (hour % 12) + (isAfternoon ? 12 : 0)
