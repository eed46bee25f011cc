import Papa from 'papaparse/papaparse.js'

interface Rows {
  data: string[][]
  /** The row in which a quotation mark is opened and never closed, from 0. */
  openQuote: number | null
}

/** The rows of a text whose cells are parted by a sign. */
export function delimitedRows(text: string, sign: string): Rows {
  const end = plainEnd(text)
  if (end !== null) return { data: text.split(end).map((line) => line.split(sign)), openQuote: null }
  const { data, errors } = Papa.parse(text, { delimiter: sign })
  const open = errors.find(({ code }) => code === 'MissingQuotes')
  return { data, openQuote: open ? (open.row ?? 0) : null }
}

/** The first rows of it, for a look at what it may be. */
export function firstRows(text: string, sign: string, count: number): string[][] {
  const end = plainEnd(text)
  if (end === null) return Papa.parse(text, { delimiter: sign, preview: count }).data
  const rows: string[][] = []
  for (let from = 0; rows.length < count;) {
    const to = text.indexOf(end, from)
    rows.push(text.slice(from, to < 0 ? text.length : to).split(sign))
    if (to < 0) break
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
