import { type Mark } from './mark'
import { type Table, type TableRow } from './document'
import { type Inline } from './inline'
import { mark } from './html-marks'
import { type Markup, xhtml, htmlInline, isolated, leadTo, nothing } from './html-text'

interface RowGroup {
  title: Inline | null
  rows: { cells: Inline[]; mark?: Mark; to?: string }[]
}

/** Rows by the group row above them. */
function rowGroups(rows: readonly TableRow[]): RowGroup[] {
  const first: RowGroup = { title: null, rows: [] }
  const groups = [first]
  for (const row of rows) {
    if ('group' in row) groups.push({ title: row.group, rows: [] })
    else groups.at(-1)?.rows.push(row)
  }
  return groups.filter((group) => group.title !== null || group.rows.length > 0)
}

/** Of a row that leads to a unit, the third cell has its name. */
const leadingCell = 1

const writeRow = ({ cells: [first = [], ...rest], mark: name, to }: RowGroup['rows'][number]): Markup => {
  const cells = rest.map(
    (cell, at) => xhtml`<td>${at === leadingCell ? leadTo(to, htmlInline(cell)) : htmlInline(cell)}</td>`,
  )
  const sign = name === undefined ? nothing : mark(name)
  return xhtml`<tr><th scope="row">${sign}${htmlInline(first)}</th>${cells}</tr>\n`
}

const groupRow = (title: Inline, width: number): Markup =>
  xhtml`<tr class="group"><th scope="rowgroup" colspan="${width}">${htmlInline(title)}</th></tr>\n`

const writeGroup = ({ title, rows }: RowGroup, width: number): Markup =>
  xhtml`<tbody>\n${title === null ? nothing : groupRow(title, width)}${rows.map(writeRow)}</tbody>\n`

const widest = (groups: readonly RowGroup[], least: number): number =>
  groups.flatMap((group) => group.rows).reduce((most, row) => Math.max(most, row.cells.length), least)

/** Head and groups of rows; the first cell of a row names it. */
export function htmlTable(table: Table): Markup {
  const columns = table.columns.map((column) => xhtml`<th scope="col">${isolated(column)}</th>`)
  const caption = xhtml`<caption>${isolated(table.caption)}</caption>\n`
  const groups = rowGroups(table.rows)
  const width = widest(groups, Math.max(columns.length, 1))
  const bodies = groups.map((group) => writeGroup(group, width))
  return xhtml`<table class="rows">${caption}<thead><tr>${columns}</tr></thead>\n${bodies}</table>\n`
}
