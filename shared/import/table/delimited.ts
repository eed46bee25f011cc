import Papa from 'papaparse/papaparse.js'
import { mostColumns } from '../limits'
import type { TableRow } from './table'

interface Rows {
  rows: TableRow[]
  /** The row in which a quotation mark is opened and never closed, from 0. */
  openQuote: number | null
}

const placeOf = (at: number): string => `row ${String(at + 1)}`

/** The rows of a text whose cells are parted by a sign, numbered as a spreadsheet numbers them. */
export function delimitedRows(text: string, sign: string): Rows {
  const end = plainEnd(text)
  if (end !== null) return { rows: plainRows(text, sign, end, Infinity), openQuote: null }
  const { data, errors } = Papa.parse(text, { delimiter: sign })
  const open = errors.find(({ code }) => code === 'MissingQuotes')
  return { rows: numbered(data), openQuote: open ? (open.row ?? 0) : null }
}

/** The first rows of it, for a look at what it may be. */
export function firstRows(text: string, sign: string, count: number): TableRow[] {
  const end = plainEnd(text)
  if (end === null) return numbered(Papa.parse(text, { delimiter: sign, preview: count }).data)
  return plainRows(text, sign, end, count)
}

const numbered = (data: readonly string[][]): TableRow[] => data.map((cells, at) => ({ place: placeOf(at), cells }))

/** A text of which each line is a row. */
interface Lines {
  text: string
  sign: number
  /** As many cells as the row had that was cut last: most rows of a table have as many. */
  width: number
}

/** A line of a table, which is cut into cells when it is read: as it stands, it takes no more than its place. */
class LineRow implements TableRow {
  private readonly of: Lines
  private readonly from: number
  private readonly to: number
  private readonly at: number

  constructor(of: Lines, { from, to, at }: { from: number; to: number; at: number }) {
    this.of = of
    this.from = from
    this.to = to
    this.at = at
  }

  get length(): number {
    return this.to - this.from
  }

  get place(): string {
    return placeOf(this.at)
  }

  get cells(): string[] {
    const { of, to } = this
    const { text, sign } = of
    const cells = new Array<string>(of.width)
    let [start, count] = [this.from, 0]
    // A row that is too wide is known by one cell more than there may be.
    for (let at = start; at <= to && count <= mostColumns; at += 1) {
      if (at < to && text.charCodeAt(at) !== sign) continue
      cells[count] = text.slice(start, at)
      count += 1
      start = at + 1
    }
    cells.length = count
    of.width = count
    return cells
  }
}

function plainRows(text: string, sign: string, end: string, most: number): TableRow[] {
  const rows: TableRow[] = []
  const of: Lines = { text, sign: sign.charCodeAt(0), width: 1 }
  for (let from = 0; rows.length < most;) {
    const found = text.indexOf(end, from)
    const to = found < 0 ? text.length : found
    rows.push(new LineRow(of, { from, to, at: rows.length }))
    if (found < 0) break
    from = to + end.length
  }
  return rows
}

/** The line end of a text that nothing but splitting is needed for: it has no quotation mark, and all its ends are alike. */
function plainEnd(text: string): '\n' | '\r\n' | null {
  if (text === '' || text.includes('"') || text.startsWith('\ufeff')) return null
  if (!text.includes('\r')) return '\n'
  return /\r(?!\n)|(?<!\r)\n/u.test(text) ? null : '\r\n'
}
