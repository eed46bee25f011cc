import type { DayKind } from '../../shared/catalogue/field'
import { numberOfDay } from '../../shared/plan/calendar'
import { dayWords } from '../../shared/text/day-words'
import { unreachable } from '../../shared/unreachable'

/** What stands beside a day: in words, so that a month taken for a day is seen; or what is wrong with it. */
export interface DaySays {
  isWrong: boolean
  text: string
}

// Day 0 of the calendar, 1 January of the year 0, was a Saturday.
const weekdays = ['Sat', 'Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri'] as const

/** The day it is in UTC, and where it is latest on earth. */
export interface DaysNow {
  today: string
  latest: string
}

/** @param example a day as the person writes it */
export function daySays(value: string, kind: DayKind, now: DaysNow, example: string): DaySays {
  if (value === '') return { isWrong: false, text: '' }
  const number = numberOfDay(value)
  if (number === null)
    return { isWrong: true, text: `${value} is no day: pick it, or type it as ${example} or 2026-11-29.` }
  const words = `${weekdays[number % 7] ?? ''} ${dayWords(value)}`
  const wrong = wrongDay(value, kind, now)
  return { isWrong: wrong !== '', text: words + wrong }
}

function wrongDay(value: string, kind: DayKind, { today, latest }: DaysNow): string {
  switch (kind) {
    case 'planned':
      return ''
    case 'seen':
      return value > latest ? ' is in the future.' : ''
    case 'last':
      return value < today ? ' is over.' : ''
    default:
      return unreachable(kind)
  }
}
