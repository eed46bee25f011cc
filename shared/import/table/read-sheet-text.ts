import { fail, ok, type Message, type Result } from '../../result'
import { mostColumns, mostOfSheet, mostRows, tooManyRows } from '../limits'
import type { ReadSource } from '../source-row'
import { headsKey, type ByHand } from './by-hand'
import { delimitedRows, firstRows } from './delimited'
import { headsOf } from './find-heads'
import { readTable } from './read-table'
import type { TableRow } from './table'

interface Delimiter {
  sign: string
  kind: string
}

/** In the order in which they are tried: a tab stands in no name. */
const delimiters: readonly Delimiter[] = [
  { sign: '\t', kind: 'Table with tabs' },
  { sign: ';', kind: 'CSV with semicolons' },
  { sign: ',', kind: 'CSV' },
]
/** Enough to see the heads below titles. */
const preview = 40
/** As much of a text as these stand in. */
const mostLooked = 1 << 20

/** CSV, with commas or semicolons, or a table from the clipboard; null where no row of it has heads that are known. */
export function readSheetText(text: string, byHand?: ByHand): Result<ReadSource, Message> | null {
  const best = delimiterOf(text, byHand)
  if (!best) return null
  if (text.length > mostOfSheet) return fail(tooManyRows)
  const { rows: all, openQuote: open } = delimitedRows(text, best.sign)
  if (open !== null) return fail(openQuote(open + 1))
  const rows = all.at(-1)?.cells.join('') === '' ? all.slice(0, -1) : all
  if (rows.length > mostRows) return fail(tooManyRows)
  if (rows.some(isTooWide)) return fail(tooWide)
  const seen = byHand && { byHand, hand: byHand.tables[0] }
  const read = readTable({ headers: null, rows }, best.kind, 'person', seen)
  return read && ok(read)
}

/** By which the most columns are known. */
function delimiterOf(whole: string, byHand?: ByHand): Delimiter | null {
  const text = whole.slice(0, mostLooked)
  let best: Delimiter | null = null
  let most = 0
  for (const each of delimiters.filter(({ sign }) => text.includes(sign))) {
    const rows = firstRows(text, each.sign, preview).map(narrowed)
    const known = headsOf({ headers: null, rows })?.columns.filter((column) => column !== null).length ?? 0
    if (known > most) [best, most] = [each, known]
  }
  return best ?? (byHand && isPlainText(text) ? guessedDelimiter(whole, byHand) : null)
}

/** Where no heads are known: the sign that parts most lines into as many cells. A list of single words is one, too. */
function guessedDelimiter(whole: string, { kept, guess }: ByHand): Delimiter | null {
  const text = whole.slice(0, mostLooked)
  let best: Delimiter | null = null
  let most = 1
  for (const each of delimiters.filter(({ sign }) => text.includes(sign))) {
    const rows = firstRows(text, each.sign, preview)
      .map(({ cells }) => cells)
      .filter((row) => row.join('').trim() !== '')
    const keys = new Set(kept.map(({ heads }) => heads))
    if (rows.some((row) => keys.has(headsKey(row)))) return each
    const width = rows[0]?.length ?? 0
    const isEven = rows.filter((row) => row.length === width).length * 10 >= rows.length * 8
    if (guess && isEven && width > most) [best, most] = [each, width]
  }
  const isList =
    guess &&
    !best &&
    whole
      .trim()
      .split(/\s*[\r\n]\s*/u)
      .every((line) => /^[\w.-]{1,128}$/u.test(line))
  return isList ? { sign: '\t', kind: 'List' } : best
}

const narrowed = ({ place, cells }: TableRow): TableRow => ({ place, cells: cells.slice(0, mostColumns) })

/** What has fewer characters has fewer cells: most rows need not be cut for it. */
const isTooWide = (row: TableRow): boolean => (row.length ?? Infinity) >= mostColumns && row.cells.length > mostColumns

const isPlainText = (text: string): boolean => !/[\0-\u0008\u000e-\u001f\ufffd]/u.test(text.slice(0, 20_000))

const openQuote = (row: number): Message => ({
  message: `In row ${String(row)} a quotation mark is opened and never closed.`,
  remedy: 'Close it, or save the table again as CSV.',
})
const tooWide: Message = {
  message: `It has more than ${String(mostColumns)} columns.`,
  remedy: 'Leave out the columns that say nothing of trunks, profiles and gateways.',
}
