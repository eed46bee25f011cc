import { dayNumber, dayText } from '../../shared/plan/calendar'

type Part = 'year' | 'month' | 'day'

/** How a person writes days. */
export interface DayForm {
  order: readonly Part[]
  /** The month that a word stands for, 1 to 12; 0 where it says nothing, such as a day of the week. */
  words: ReadonlyMap<string, number>
  /** Words that stand for a month or for a day of the week: `mar` is martes and marzo. */
  doubtful: ReadonlySet<string>
  /** As they write 29 November 2026. */
  example: string
}

const forms = new Map<string, DayForm>()

/** By the language of the system, or of the browser; English is understood too. */
export function dayForm(locale?: string): DayForm {
  const known = forms.get(locale ?? '')
  if (known) return known
  const numeric = formatOf(locale, { year: 'numeric', month: '2-digit', day: '2-digit' })
  const sample = new Date(Date.UTC(2026, 10, 29))
  const order = numeric.formatToParts(sample).flatMap(({ type }) => (isPart(type) ? [type] : []))
  const formats = [locale, 'en'].flatMap((each) => styles.map((style) => formatOf(each, style)))
  const words = monthWords(formats)
  const doubtful = doubtfulMonths(formats, words)
  const form = {
    order,
    words: new Map([...words, ...doubtful]),
    doubtful: new Set(doubtful.keys()),
    example: numeric.format(sample),
  }
  forms.set(locale ?? '', form)
  return form
}

const isPart = (type: string): type is Part => type === 'year' || type === 'month' || type === 'day'

/** In the calendar and the digits of plans, whatever those of the language are. */
const formatOf = (locale: string | undefined, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, { ...parts, calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' })

const styles: readonly Intl.DateTimeFormatOptions[] = [
  ...(['full', 'long', 'medium'] as const).map((dateStyle) => ({ dateStyle })),
  { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
]
const englishOrdinals = ['of', 'the', 'st', 'nd', 'rd', 'th']

/** A word of long dates that comes in one month alone is a name of it; what comes in several says nothing. */
function monthWords(formats: readonly Intl.DateTimeFormat[]): Map<string, number> {
  const found = new Map(englishOrdinals.map((word) => [word, 0]))
  for (let month = 1; month <= 12; month += 1)
    for (const word of wordsOfMonth(month, formats)) found.set(word, found.has(word) ? 0 : month)
  return found
}

/** The months whose name is a day of the week as well, so that it comes in every month. */
function doubtfulMonths(
  formats: readonly Intl.DateTimeFormat[],
  words: ReadonlyMap<string, number>,
): Map<string, number> {
  const found = new Map<string, number>()
  for (let month = 1; month <= 12; month += 1) {
    const parts = formats.flatMap((format) => format.formatToParts(new Date(Date.UTC(2026, month - 1, 10))))
    const names = parts.filter(({ type }) => type === 'month').flatMap(({ value }) => wordsOf(value))
    // What stands beside the number of every month names none.
    for (const name of new Set(names)) if (words.get(name) === 0) found.set(name, found.has(name) ? 0 : month)
  }
  return new Map([...found].filter(([, month]) => month !== 0))
}

/** In a week of it, so that each day of the week comes in every month. */
function wordsOfMonth(month: number, formats: readonly Intl.DateTimeFormat[]): Set<string> {
  const dates = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2026, month - 1, 10 + day)))
  const texts = dates.flatMap((date) => formats.map((format) => format.format(date)))
  return new Set(texts.flatMap(wordsOf).filter((word) => !isNumber(word)))
}

/** Words in small letters, without the dots of what is shortened, and numbers. */
const wordsOf = (text: string): string[] =>
  (text.match(/\p{L}[\p{L}\p{M}.]*|\p{N}+/gu) ?? []).map((word) => word.toLowerCase().replaceAll('.', ''))

const isNumber = (word: string): boolean => /^\d+$/u.test(word)

/**
 * The day, as YYYY-MM-DD, that a text stands for: 2026-11-29, 29 Nov 2026, or in the person's own order. Null where it is
 * no day, or not yet. Numbers with dots between have the day first in every place that writes them so; with other signs
 * the place decides, and what was understood stands in words beside the field.
 */
export function typedDay(text: string, form: DayForm): string | null {
  const words = wordsOf(text)
  const numbers = words.filter(isNumber)
  const named = words.filter((word) => !isNumber(word))
  if (named.some((word) => !form.words.has(word))) return null
  const [month, ...more] = monthsIn(named, form)
  if (month === undefined) return numbers.length === 3 ? fromNumbers(numbers, ownOrder(text, form)) : null
  return more.length > 0 || numbers.length !== 2 ? null : fromNamed(numbers, month)
}

/** Wherever people part numbers with dots, the day stands before the month, or the year before both. */
const ownOrder = (text: string, { order }: DayForm): readonly Part[] =>
  withDots.test(text) && (order[0] !== 'year' || /\d{4}\D*$/u.test(text)) ? dayFirst : order
const withDots = /\d\s*\.\s*\d+\s*\.\s*\d/u
const dayFirst: readonly Part[] = ['day', 'month', 'year']

/** A word that may be a day of the week is one beside a month that is none. */
function monthsIn(words: readonly string[], { words: months, doubtful }: DayForm): number[] {
  const named = words.filter((word) => months.get(word) !== 0)
  const sure = named.filter((word) => !doubtful.has(word))
  return (sure.length > 0 ? sure : [...new Set(named)]).map((word) => months.get(word) ?? 0)
}

/** `29 Nov 2026`, `Nov 29, 2026`, `2026 Nov 29`. */
const fromNamed = ([one = '', other = '']: readonly string[], month: number): string | null =>
  isYear(one) ? dayOf(one, month, other) : dayOf(other, month, one)

/** A number of four digits is the year. Where the own order gives no day, the other way round may be the only one that does. */
function fromNumbers(numbers: readonly string[], own: readonly Part[]): string | null {
  const [first = '', second = '', third = ''] = numbers
  if (isYear(first)) return dayOf(first, Number(second), third)
  if (!isYear(third) && own[0] === 'year') return dayOf(first, Number(second), third)
  const isMonthFirst = own.indexOf('month') < own.indexOf('day')
  const [month, day] = isMonthFirst ? [first, second] : [second, first]
  return dayOf(third, Number(month), day) ?? dayOf(third, Number(day), month)
}

const isYear = (number: string): boolean => number.length === 4

/** A year of two digits is one of this century: no cluster is older. */
function dayOf(year: string, month: number, day: string): string | null {
  if (!/^(\d\d|\d{4})$/u.test(year) || !/^\d\d?$/u.test(day)) return null
  const number = dayNumber(year.length === 2 ? 2000 + Number(year) : Number(year), month, Number(day))
  return number === null ? null : dayText(number)
}
