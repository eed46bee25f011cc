import { type Table, type TableRow } from './document'
import { say } from './inline'
import { emphasised, markdownCell, markdownLine } from './markdown-text'

const cells = (row: TableRow): string[] =>
  'group' in row ? [markdownCell(emphasised(row.group))] : row.cells.map((cell) => markdownCell(cell))

/** GFM drops cells beyond the head: every row is made as wide as the widest. */
function tableLine(row: readonly string[], width: number): string {
  const missing = Array<string>(width - row.length).fill('')
  return `| ${[...row, ...missing].join(' | ')} |`
}

/** The caption as a paragraph, then a GFM table; a group of rows is a row with one strong cell. */
export function markdownTable(table: Table): string[] {
  const head = table.columns.map((column) => markdownCell(say`${column}`))
  const rows = table.rows.map(cells)
  const width = rows.reduce((most, row) => Math.max(most, row.length), head.length)
  const caption = markdownLine(say`${table.caption}`)
  if (width === 0) return [caption]
  const rule = `|${' --- |'.repeat(width)}`
  return [caption, [tableLine(head, width), rule, ...rows.map((row) => tableLine(row, width))].join('\n')]
}
