import { formulaSigns } from '../../shared/text/formula-signs'

/** What may stand before a formula and be passed over: quotes, blanks, what cannot be seen, and guards. */
const hidden = `["'\\p{Z}\\p{Cf}\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f]*`
const guard = "'"

/**
 * Where a formula begins a cell: the text, and what follows a separator, since a spreadsheet may part what is pasted at
 * signs that somebody chose for another text. @param mark what stands there
 */
const places = (mark: string): RegExp => {
  const before = (what: string): string => `${mark}(?=${hidden}${what})`
  const inside = `(?<=[,;|\\t\\r\\n])${before(`[${formulaSigns}]`)}|(?<=[;|\\r\\n])${before('[\\t\\r]')}`
  return new RegExp(`^${before(`[${formulaSigns}\\t\\r\\n]`)}|${inside}`, 'gu')
}
const unguardedPlace = places('')
const guardedPlace = places(guard)

/** A `'` makes a spreadsheet take a cell as text. */
const guarded = (text: string): string => text.replace(unguardedPlace, guard)

/** A guard that stands before a formula is ours, or the spreadsheet's, and is no part of the value. */
const unguarded = (text: string): string => (text.includes(guard) ? text.replace(guardedPlace, '') : text)

const written = (text: string): string => (/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const lineBreak = '\r\n'

/**
 * Cells as spreadsheets take them from the clipboard: tabs and lines. No cell is taken for a formula. A last row that is
 * one empty cell is ended by a line break of its own, without which nobody would see that it is there.
 */
export function writeTsv(rows: readonly (readonly string[])[]): string {
  const text = rows.map((row) => row.map((each) => written(guarded(each))).join('\t')).join(lineBreak)
  const last = rows.at(-1)
  return last?.length === 1 && last[0] === '' ? text + lineBreak : text
}

/** A quoted cell up to its closing quote, or a bare one, and what ends it. A quote inside a bare cell is only a quote. */
const cell = /(?:"([^"]*(?:""[^"]*)*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/y

/**
 * The cells of a block from the clipboard, row by row. Quoted cells may hold tabs and lines.
 * The line break at the end of the block begins no further row; rows may differ in length.
 */
export function readTsv(text: string): string[][] {
  const rows: string[][] = [[]]
  cell.lastIndex = 0
  let found = cell.exec(text)
  while (found) {
    const [, quoted, bare = '', end = ''] = found
    rows.at(-1)?.push(unguarded(quoted?.replaceAll('""', '"') ?? bare))
    const isOver = end === '' || (end !== '\t' && cell.lastIndex === text.length)
    if (isOver) return rows
    if (end !== '\t') rows.push([])
    found = cell.exec(text)
  }
  return rows
}

const rowInHtml = /<tr[\s>]/giu

/**
 * The cells of what is pasted; null where there are none. Some spreadsheets end their text with a line break and others
 * do not, so that the text alone may hide a last row that is one empty cell: the table that they put beside it tells.
 */
export function readBlock(clipboard: Pick<DataTransfer, 'getData'> | null): string[][] | null {
  const text = clipboard?.getData('text/plain') ?? ''
  const told = clipboard?.getData('text/html').match(rowInHtml)?.length ?? 0
  if (text === '' && told === 0) return null
  const rows = readTsv(text)
  return /[\r\n]$/.test(text) && told === rows.length + 1 ? [...rows, ['']] : rows
}
