import { isDayAt } from '../../shared/changes/days'
import { shownAt } from '../../shared/checklist/line'
import type { Value } from '../../shared/plan/setting-change'
import { flatText } from '../../shared/document/legible'
import { isDay } from '../../shared/plan/calendar'
import { dayWords } from '../../shared/text/day-words'
import { localTime } from './local-time'

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d/u

/** In the form in which the window tells days and times; as it stands where it is neither. */
function dayShown(text: string): string {
  if (isDay(text)) return dayWords(text)
  return (moment.test(text) && localTime(text)) || text
}

/** A value of a plan as CUCM's windows show it; what has no such form, as JSON. @param path its place in the plan, where that matters */
export function shown(value: unknown, path = ''): string {
  if (typeof value === 'string' && value !== '' && isDayAt(path)) return flatText(shownAt(path, dayShown(value)))
  const isPlain = value === null || ['string', 'number', 'boolean'].includes(typeof value) || isDestinations(value)
  return isPlain ? flatText(shownAt(path, value as Value)) : JSON.stringify(value)
}

const isDestinations = (value: unknown): boolean =>
  Array.isArray(value) && value.every((each) => typeof each === 'object' && each !== null && 'port' in each)
