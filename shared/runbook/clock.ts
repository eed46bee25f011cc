/* eslint-disable no-restricted-syntax -- Dates are only counted with here, and Intl knows the zone: no clock and no locale is read. */
import { isDay } from '../plan/calendar'
import type { ChangeWindow } from '../plan/project'

/** The hours of a change window: what is known of them, and the time of day at each minute of it. */
export interface Clock {
  /** From its beginning to its end, in minutes; null where one of the two is not settled. */
  length: number | null
  /** The time of day so many minutes after its beginning, as `23:45`; null where that is not known. */
  at: (minute: number) => string | null
  /** The day that it then is, as `2026-12-06`; null where that is not known. */
  dayAt: (minute: number) => string | null
  /** The minute in which an instant falls; null where day, beginning or time zone is not settled. */
  minuteOf: (instant: number) => number | null
  /** What is wrong with the hours, as a sentence; empty where nothing is. */
  problem: string
}

const minutesOfDay = 24 * 60
const msOfMinute = 60_000

/**
 * With a day and a time zone that the system knows, the hours follow its clock through a change of summer time; else a
 * day has 24 hours.
 */
export function clockOf({ on, from, to, zone }: ChangeWindow): Clock {
  const [begin, end] = [minuteOf(from), minuteOf(to)]
  if (begin === null)
    return {
      length: null,
      at: () => null,
      dayAt: () => null,
      minuteOf: () => null,
      problem: from === '' ? '' : `The beginning ${from} is no time of day.`,
    }
  const problem = to !== '' && end === null ? `The end ${to} is no time of day.` : ''
  const inZone = zonedClock(on, begin, end, zone)
  if (inZone !== null) return problem === '' ? inZone : { ...inZone, problem }
  const length = end === null ? null : lengthOf(begin, end)
  const day = dayOf(on)
  const dayAt = (minute: number) => (day === null ? null : dateOf(day + (begin + minute) * msOfMinute))
  return { length, at: (minute) => timeOf(begin + minute), dayAt, minuteOf: () => null, problem }
}

/** An end that is not after its beginning is on the next day. */
const lengthOf = (begin: number, end: number): number => (end > begin ? end - begin : end - begin + minutesOfDay)

const timeForm = /^([01]?\d|2[0-3]):([0-5]\d)$/

function minuteOf(time: string): number | null {
  const [, hour, minute] = timeForm.exec(time.trim()) ?? []
  return hour === undefined ? null : Number(hour) * 60 + Number(minute)
}

function timeOf(minute: number): string {
  const ofDay = ((minute % minutesOfDay) + minutesOfDay) % minutesOfDay
  return `${twoDigits(Math.floor(ofDay / 60))}:${twoDigits(ofDay % 60)}`
}

const twoDigits = (number: number): string => String(number).padStart(2, '0')

function zonedClock(on: string, begin: number, end: number | null, zone: string): Clock | null {
  const day = dayOf(on)
  const wall = day === null ? null : wallClock(zone)
  if (day === null || wall === null) return null
  const start = instantOf(day + begin * msOfMinute, wall)
  const doesNotExist = wall(start) !== day + begin * msOfMinute
  const last = end === null ? null : day + (end > begin ? end : end + minutesOfDay) * msOfMinute
  return {
    length: last === null ? null : Math.round((instantOf(last, wall) - start) / msOfMinute),
    at: (minute) => timeOf(wall(start + minute * msOfMinute) / msOfMinute),
    dayAt: (minute) => dateOf(wall(start + minute * msOfMinute)),
    minuteOf: (instant) => Math.floor((instant - start) / msOfMinute),
    problem: doesNotExist ? `There is no ${timeOf(begin)} on ${on} in ${zone}: the clock is put forward over it.` : '',
  }
}

/** What is shown, as if it were UTC. */
const dateOf = (shown: number): string => new Date(shown).toISOString().slice(0, 10)

/** Midnight of a day as if it were UTC. */
function dayOf(on: string): number | null {
  return isDay(on) ? Date.parse(`${on}T00:00:00Z`) : null
}

/** What the clock in a time zone shows at an instant: day and time of day; null where nobody knows the zone. */
export function clockIn(zone: string): ((instant: number) => { day: string; time: string }) | null {
  const wall = wallClock(zone)
  if (wall === null) return null
  return (instant) => {
    const shown = wall(instant)
    return { day: dateOf(shown), time: timeOf(shown / msOfMinute) }
  }
}

/** The instant that a tick was written at, in UTC; null where it is none. */
export function instantOfTick(on: string): number | null {
  const instant = Date.parse(on)
  return Number.isNaN(instant) ? null : instant
}

/** What the clock on the wall shows at an instant, as if it were UTC; null where nobody knows the zone. */
function wallClock(zone: string): ((instant: number) => number) | null {
  if (zone === '') return null
  try {
    const parts = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const
    const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', ...parts })
    return (instant) => {
      const shown = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]))
      const part = (name: Intl.DateTimeFormatPartTypes): number => shown.get(name) ?? 0
      return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'))
    }
  } catch {
    return null
  }
}

/** The first instant at which the wall shows it; where it never does, that after the gap. */
function instantOf(shown: number, wall: (instant: number) => number): number {
  const offset = (instant: number): number => wall(instant) - instant
  const before = shown - offset(shown - minutesOfDay * msOfMinute)
  const after = shown - offset(shown + minutesOfDay * msOfMinute)
  const found = [before, after].filter((instant) => wall(instant) === shown)
  return found.length === 0 ? before : Math.min(...found)
}
