import { dayNumber, dayText, padded } from '../../plan/calendar'
import { readXml } from '../../text/xml-tree'

/** How the cells of a workbook are shown, as far as a number stands for a day or an hour. */
export interface Looks {
  /** By its place among the looks of cells: whether it shows a date or a time. */
  dates: ReadonlySet<number>
  /** Days are counted from 1904 on, as old programs for the Macintosh have it. */
  isFrom1904: boolean
}

/** Formats that have no text of their own in the file: days and hours, those of East Asian languages too. */
const ownDates: readonly (readonly [from: number, to: number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
]

/** @param styles the part of the workbook that says how cells look; what cannot be read of it shows no dates */
export function looksIn(styles: string | null, workbook: string): Looks {
  const formats = new Map<number, string>()
  const dates = new Set<number>()
  let count = 0
  if (styles !== null)
    readXml(
      styles,
      (path) => path.at(-1) === 'numFmt' || (path.at(-1) === 'xf' && path.at(-2) === 'cellXfs'),
      ({ name, attributes: { numFmtId, formatCode = '' } }) => {
        const id = Number(numFmtId)
        if (name === 'numFmt') formats.set(id, formatCode)
        else {
          if (showsDate(id, formats.get(id))) dates.add(count)
          count += 1
        }
      },
    )
  return { dates, isFrom1904: /<(?:\w+:)?workbookPr\b[^>]*\bdate1904="(?:1|true)"/u.test(workbook) }
}

const showsDate = (id: number, format: string | undefined): boolean =>
  format === undefined ? ownDates.some(([from, to]) => id >= from && id <= to) : isDateFormat(format)

/** Year, month, day, hour, second: outside of texts, colours and conditions. `General` has none of these letters. */
function isDateFormat(format: string): boolean {
  const [first = ''] = format.split(';')
  const bare = first.replace(/"[^"]*"|\\.|[_*].|\[(?![hms]+\])[^\]]*\]/giu, '')
  return /[ymdhs]/iu.test(bare) && !/general/iu.test(bare)
}

/** The day from which the programs count, as the days of 1900 from March on have it. */
const dayZero = dayNumber(1899, 12, 30) ?? 0
const daysTo1904 = 1462
const lastDay = 2_958_465
const secondsOfDay = 86_400

/** `2026-12-05`, `2026-12-05 23:30` or `23:30`, whatever language the program showed it in; null where it is no date. */
export function shownDate(value: string, { isFrom1904 }: Looks): string | null {
  const serial = Number(value) + (isFrom1904 ? daysTo1904 : 0)
  if (value.trim() === '' || !(serial >= 0 && serial < lastDay + 1)) return null
  const seconds = Math.round(serial * secondsOfDay)
  const [counted, rest] = [Math.floor(seconds / secondsOfDay), seconds % secondsOfDay]
  // They count a 29 February 1900 that never was.
  const day = dayText(dayZero + counted + (counted < 61 && !isFrom1904 ? 1 : 0))
  const hour = hourText(rest)
  if (Number(value) < 1) return hour
  return rest === 0 ? day : `${day} ${hour}`
}

function hourText(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return (parts[2] === 0 ? parts.slice(0, 2) : parts).map((part) => padded(part, 2)).join(':')
}
