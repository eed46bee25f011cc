import { dayNumber, dayText, padded } from '../plan/calendar'
import { latin1Text } from '../text/decoded-text'
import { tags, type DerElement } from './der'

/** Years of two digits from 50 on are those of the twentieth century (RFC 5280, 4.1.2.5.1). */
const utcTime =
  /^(?<year>\d\d)(?<month>\d\d)(?<day>\d\d)(?<hour>\d\d)(?<minute>\d\d)(?<second>\d\d)?(?<zone>Z|[+-]\d{4})$/u
const generalizedTime =
  /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)(?<hour>\d\d)(?<minute>\d\d)(?:(?<second>\d\d)(?:[.,]\d+)?)?(?<zone>Z|[+-]\d{4})$/u

/**
 * `2026-11-28T05:50:25Z`: always UTC, whatever zone the certificate was written in; parts of a second are left out.
 * Undefined where there is no such moment, or no zone is named.
 */
export function timeOf(element: DerElement | undefined): string | undefined {
  if (!element || element.content.length > 40) return undefined
  const text = latin1Text(element.content)
  if (element.tag === tags.utcTime)
    return moment(utcTime.exec(text)?.groups, (year) => year + (year < 50 ? 2000 : 1900))
  if (element.tag === tags.generalizedTime) return moment(generalizedTime.exec(text)?.groups, (year) => year)
  return undefined
}

type Parts = Readonly<Record<string, string | undefined>>

function moment(parts: Parts | undefined, century: (year: number) => number): string | undefined {
  if (!parts) return undefined
  const part = (name: string): number => Number(parts[name] ?? '0')
  const day = dayNumber(century(part('year')), part('month'), part('day'))
  if (day === null || part('hour') > 23 || part('minute') > 59 || part('second') > 59) return undefined
  const minutes = day * 1440 + part('hour') * 60 + part('minute') - minutesAhead(parts['zone'] ?? 'Z')
  return momentText(minutes, part('second'))
}

/** How far a zone is before UTC. */
function minutesAhead(zone: string): number {
  if (zone === 'Z') return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3))
  return zone.startsWith('-') ? -minutes : minutes
}

function momentText(minutes: number, second: number): string | undefined {
  const day = Math.floor(minutes / 1440)
  const rest = minutes - day * 1440
  const date = dayText(day)
  if (day < 0 || date.length > 10) return undefined
  return `${date}T${padded(Math.floor(rest / 60), 2)}:${padded(rest % 60, 2)}:${padded(second, 2)}Z`
}
