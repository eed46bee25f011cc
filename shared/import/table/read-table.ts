import { isMark } from '../cell-value'
import type { ReadSource, RowList, SourceRow, SourceTable } from '../source-row'
import { deviceRow } from './device-row'
import type { ByHand, TableHand } from './by-hand'
import { headsOf, readColumns, type Heads } from './find-heads'
import { headsByHand, type SeenHeads } from './heads-by-hand'
import { plainRow } from './plain-row'
import type { RowCells } from './row-cells'
import { withDestinations } from './several-destinations'
import type { Table } from './table'

/** A table as rows of a plan or of a cluster; null where no row of it has heads that are known. */
export function readTable(given: Table, kind: string, by: ReadSource['by'], seen?: TableSeen): ReadSource | null {
  const byHand = seen ? headsByHand(given, seen.byHand, seen.hand) : null
  const heads: Heads | null = seen ? byHand : headsOf(given)
  if (!heads) return null
  const table = seen?.hand ? withMended(given, seen.hand) : given
  const rows = rowsOf(table, heads, by)
  const tells: RowList[] = heads.kind.list === 'devices' ? ['sipTrunks'] : [heads.kind.list]
  const read = { kind: `${kind} of ${heads.kind.what}`, by, rows: withDestinations(rows), tells }
  return { ...read, columns: readColumns(heads), ...(byHand ? { table: seenTable(table, byHand) } : {}) }
}

/** How a person looks on: for this table, and for tables with its heads. */
export interface TableSeen {
  byHand: ByHand
  hand: TableHand | undefined
}

function rowsOf(table: Table, heads: Heads, by: ReadSource['by']): SourceRow[] {
  const marked = markedColumns(table, heads)
  return table.rows.flatMap(({ place, cells }, at): SourceRow[] => {
    if (at === heads.row) return []
    const pass = (why: string): SourceRow => ({ became: 'skipped', place, list: listOf(heads), name: '', why })
    if (cells.every((cell) => cell.trim() === '')) return [pass('It is empty.')]
    if (at < heads.row) return [pass('It stands above the heads.')]
    const row = rowCells(cells, place, heads, marked, by === 'cluster')
    if (isTotal(row.get(heads.kind.key))) return [pass('It is a total, no object.')]
    return [heads.kind.list === 'devices' ? deviceRow(row) : plainRow(row, heads.kind)]
  })
}

const withMended = (table: Table, { cells: mended }: TableHand): Table => ({
  ...table,
  rows: table.rows.map((row) => {
    const own = Object.keys(mended).filter((key) => key.startsWith(`${row.place}\t`))
    if (own.length === 0) return row
    const cells = [...row.cells]
    for (const key of own) {
      const at = Number(key.slice(row.place.length + 1))
      while (cells.length <= at) cells.push('')
      cells[at] = mended[key] ?? ''
    }
    return { ...row, cells }
  }),
})

const samples = 3

function seenTable(table: Table, heads: SeenHeads): SourceTable {
  const below = table.rows.slice(heads.row + 1)
  return {
    headRow: heads.row,
    key: heads.kind.key,
    headers: [...heads.headers],
    columns: heads.headers.map((_, at) => heads.columns[at]?.id ?? null),
    origins: heads.origins,
    samples: heads.headers.map((_, at) => {
      const filled = below.slice(0, 50).flatMap(({ cells }) => cells[at]?.trim() || [])
      return [...new Set(filled)].slice(0, samples).join(' · ')
    }),
    choices: heads.kind.columns.flatMap(({ id, label, isPlanned = true }) => (isPlanned ? [{ id, label }] : [])),
    cells: new Map(table.rows.map(({ place, cells }) => [place, cells])),
  }
}

const listOf = ({ kind }: Heads): string => (kind.list === 'devices' ? 'sipTrunks' : kind.list)

const isTotal = (name: string): boolean =>
  /^(?:grand )?(?:total|totals|sum|summe|gesamt|somme|count|anzahl)\b[\s:=\d]*(?:trunks|devices|rows)?$/iu.test(name)

/** Columns of boxes that are marked or left empty: there an empty cell says no. */
function markedColumns({ rows }: Table, heads: Heads): ReadonlySet<number> {
  const below = rows.slice(heads.row + 1)
  const marked = heads.columns.flatMap((column, at) => {
    if (!column) return []
    const filled = below.map(({ cells }) => cells[at]?.trim() ?? '').filter((cell) => cell !== '')
    return filled.length > 0 && filled.every(isMark) ? [at] : []
  })
  return new Set(marked)
}

function rowCells(
  cells: readonly string[],
  place: string,
  { columns, headers }: Heads,
  marked: ReadonlySet<number>,
  isWhole: boolean,
): RowCells {
  const byId = new Map<
    string,
    { header: string; text: string; field: NonNullable<(typeof columns)[number]>['field'] }
  >()
  for (const [at, column] of columns.entries()) {
    if (!column) continue
    const text = cells[at]?.trim() ?? ''
    const header = headers[at]?.trim() ?? ''
    byId.set(column.id, { header, text: text === '' && marked.has(at) ? 'no' : text, field: column.field })
  }
  const get = (id: string): string => byId.get(id)?.text ?? ''
  return { place, byId, get, isWhole }
}
