import { dayNumber, dayText } from '../../plan/calendar'
import type { ShownTime } from './shown-certificate'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** IOS: `23:42:27 UTC Apr 5 2027`, with an asterisk or a dot before it while the clock is not set. */
const ios =
  /^[*.]?(?<time>\d\d:\d\d:\d\d)(?:\.\d+)?\s+(?<zone>\S+)\s+(?:[A-Z][a-z]{2}\s+)?(?<month>[A-Z][a-z]{2})\s+(?<day>\d{1,2})\s+(?<year>\d{4})$/u
/** CUCM: `Sun Jul 08 13:05:19 UTC 2018`. */
const cucm =
  /^(?:[A-Z][a-z]{2}\s+)?(?<month>[A-Z][a-z]{2})\s+(?<day>\d{1,2})\s+(?<time>\d\d:\d\d:\d\d)\s+(?:(?<zone>[A-Za-z]\S*)\s+)?(?<year>\d{4})$/u

/** Two names of one zone. Every other name is used by several: BST is British and Bangladeshi. */
const utcNames: ReadonlySet<string> = new Set(['UTC', 'GMT', 'Z'])

/** A moment as IOS or CUCM shows it, or null where the text is none. */
export function shownTime(text: string): ShownTime | null {
  const parts = (ios.exec(text) ?? cucm.exec(text))?.groups
  const month = months.indexOf(parts?.['month'] ?? '') + 1
  const number = dayNumber(Number(parts?.['year']), month, Number(parts?.['day']))
  if (!parts || number === null) return null
  const day = dayText(number)
  return { text, day, utc: utcNames.has(parts['zone'] ?? '') ? `${day}T${parts['time'] ?? ''}Z` : null }
}
