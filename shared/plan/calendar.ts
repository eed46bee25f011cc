const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const monthLength = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (monthLengths[month - 1] ?? 0)

/** Days of the Gregorian calendar since 1 January of the year 0, or null where there is no such day. */
export function dayNumber(year: number, month: number, day: number): number | null {
  if (day < 1 || day > monthLength(year, month)) return null
  let days = daysBeforeYear(year) + day - 1
  for (let before = 1; before < month; before += 1) days += monthLength(year, before)
  return days
}

const daysBeforeYear = (year: number): number =>
  year * 365 + Math.ceil(year / 4) - Math.ceil(year / 100) + Math.ceil(year / 400)

/** `2026-11-28` of a day number, the other way round; the year has four digits at least. */
export function dayText(number: number): string {
  let year = Math.floor(number / 365.2425)
  while (daysBeforeYear(year + 1) <= number) year += 1
  while (daysBeforeYear(year) > number) year -= 1
  let rest = number - daysBeforeYear(year)
  let month = 1
  for (; rest >= monthLength(year, month); month += 1) rest -= monthLength(year, month)
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(rest + 1, 2)}`
}

export const padded = (number: number, length: number): string => String(number).padStart(length, '0')

/** Whether a text is a day that exists, as plans keep days: YYYY-MM-DD. */
export const isDay = (text: string): boolean => numberOfDay(text) !== null

/** `dayNumber` of a day as plans keep it. */
export function numberOfDay(text: string): number | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text) ?? []
  return year === undefined ? null : dayNumber(Number(year), Number(month), Number(day))
}
