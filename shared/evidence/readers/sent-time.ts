import { isDay, padded } from '../../plan/calendar'
import { instantOfTick } from '../../runbook/clock'
import { dayWords } from '../../text/day-words'
import { lineText, type LineSpans } from '../../text/line-spans'

/** When a call was made, as far as its trace says it. */
export interface Sent {
  /** The latest instant that it can have been, in ms. */
  until: number
  /** As the trace has it, for people. */
  words: string
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const msOfHour = 3_600_000

/** The header Date has no other zone than GMT (RFC 3261, 20.17). */
const header = /^(?:[A-Za-z]{3},\s*)?(\d{1,2})\s+([A-Za-z]{3})\s+(\d{4})\s+(\d\d):(\d\d):(\d\d)\s+GMT$/iu

export function sentByHeader(value: string): Sent | null {
  const [, day = '', month = '', year = '', ...time] = header.exec(value.trim()) ?? []
  return sentOn([year, String(months.indexOf(month.toLowerCase()) + 1), day], time, 0, 'UTC')
}

/** No clock on earth is further behind UTC than this. */
const furthestBehind = 12

const clock = String.raw`(\d\d):(\d\d):(\d\d)(?:[.,]\d{1,9})?\b`
/** What stands before messages: a day with its year, and the time of a clock whose zone nobody tells for sure. */
const rows = {
  yearFirst: new RegExp(String.raw`^(\d{4})[-/](\d\d)[-/](\d\d)[ T]${clock}`, 'u'),
  monthByName: new RegExp(String.raw`^(?:\d+: )?[*.]?([A-Z][a-z]{2}) +(\d{1,2}) (\d{4}) ${clock}`, 'u'),
  yearLast: new RegExp(String.raw`^(\d\d)/(\d\d)/(\d{4}) ${clock}`, 'u'),
}

/** So far before a message its row stands. */
const mostRows = 4

/** By the row of a trace before a message, which is the line `at`; null where none has a day with its year. */
export function sentByRow(lines: LineSpans, at: number): Sent | null {
  for (let row = at - 1; row >= 0 && row >= at - mostRows; row -= 1) {
    const found = sentInRow(lineText(lines, row).trimStart())
    if (found) return found
  }
  return null
}

function sentInRow(text: string): Sent | null {
  const zone = 'by a clock whose time zone is not told'
  const first = rows.yearFirst.exec(text)
  if (first) return sentOn(first.slice(1, 4), first.slice(4), furthestBehind, zone)
  const named = rows.monthByName.exec(text)
  if (named) {
    const [, month = '', day = '', year = '', ...time] = named
    return sentOn([year, String(months.indexOf(month.toLowerCase()) + 1), day], time, furthestBehind, zone)
  }
  const last = rows.yearLast.exec(text)
  if (!last) return null
  const [, one = '', two = '', year = '', ...time] = last
  // Which of the two is the month is nowhere said: the later day is what is certain.
  return later(
    sentOn([year, one, two], time, furthestBehind, zone),
    sentOn([year, two, one], time, furthestBehind, zone),
  )
}

/** The later of two; where one is not told, the other. */
export const later = (one: Sent | null, other: Sent | null): Sent | null =>
  one === null || (other !== null && other.until > one.until) ? other : one

function sentOn(date: readonly string[], time: readonly string[], behind: number, zone: string): Sent | null {
  const [year = '', month = '', day = ''] = date
  const [hour = '', minute = '', second = ''] = time
  const on = `${year}-${padded(Number(month), 2)}-${padded(Number(day), 2)}`
  // A leap second is the one before it.
  const instant = isDay(on) ? instantOfTick(`${on}T${hour}:${minute}:${second === '60' ? '59' : second}Z`) : null
  return instant === null
    ? null
    : { until: instant + behind * msOfHour, words: `${dayWords(on)}, ${hour}:${minute}, ${zone}` }
}
