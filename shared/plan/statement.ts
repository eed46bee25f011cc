import type { MixedMode, Statement } from '../catalogue/statement-fields'

/** Confirmed only by a named person, on a real day (S1-1, S1-2, OV-5, HX-3, MG-3). */
export const isConfirmed = (statement: MixedMode | Statement): boolean => countsAs('confirmed', statement)

/** For SIP trunk TLS alone, or with SIP OAuth: stated in the same way (S1-1). */
export const isNotNeeded = (statement: MixedMode): boolean => countsAs('not needed', statement)

const countsAs = (state: MixedMode['state'], statement: MixedMode): boolean =>
  statement.state === state && statement.by.trim() !== '' && isDay(statement.on)

/** A day that exists, as YYYY-MM-DD. */
function isDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = (/^(\d{4})-(\d{2})-(\d{2})$/u.exec(text) ?? []).slice(1).map(Number)
  return day >= 1 && day <= daysIn(year, month)
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
const daysIn = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (monthLengths[month - 1] ?? 0)
