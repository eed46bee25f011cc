import { trimmed } from '../../text/trimmed'
import type { ReadSource, RowList, SourceRow, SourceTable } from '../source-row'
import { deviceReader } from './device-row'
import type { ByHand, TableHand } from './by-hand'
import { headsOf, readColumns, type Heads } from './find-heads'
import { headsByHand, type SeenHeads } from './heads-by-hand'
import { plainReader } from './plain-row'
import { RowCells, rowLayout } from './row-cells'
import { RepeatedRows, withDestinations } from './several-destinations'
import type { Table } from './table'

/** A table as rows of a plan or of a cluster; null where no row of it has heads that are known. */
export function readTable(given: Table, kind: string, by: ReadSource['by'], seen?: TableSeen): ReadSource | null {
  const byHand = seen ? headsByHand(given, seen.byHand, seen.hand) : null
  const heads: Heads | null = seen ? byHand : headsOf(given)
  if (!heads) return null
  const table = seen?.hand ? withMended(given, seen.hand) : given
  const rows = rowsOf(table, heads, by)
  const tells: RowList[] = heads.kind.list === 'devices' ? ['sipTrunks'] : [heads.kind.list]
  const read = { kind: `${kind} of ${heads.kind.what}`, by, rows, tells }
  return { ...read, columns: readColumns(heads), ...(byHand ? { table: seenTable(table, byHand) } : {}) }
}

/** How a person looks on: for this table, and for tables with its heads. */
export interface TableSeen {
  byHand: ByHand
  hand: TableHand | undefined
}

/** The rows, and where the database gives an order of destinations, that of each. */
function rowsOf(table: Table, heads: Heads, by: ReadSource['by']): SourceRow[] {
  const layout = rowLayout(table, heads, by === 'cluster')
  const read = heads.kind.list === 'devices' ? deviceReader(layout) : plainReader(layout, heads.kind)
  const list = listOf(heads)
  const ordered = layout.byId.get('sortOrder')
  const orders = new Map<SourceRow, string>()
  const rows: SourceRow[] = []
  const repeated = new RepeatedRows()
  const row = new RowCells(layout)
  let at = -1
  for (const { place, cells, isHidden = false } of table.rows) {
    at += 1
    if (at === heads.row) continue
    row.set(place, cells)
    const why = passedOver(row, cells, at < heads.row, heads.kind.key) ?? (isHidden ? rowIsHidden : null)
    const told: SourceRow = why === null ? read(row) : { became: 'skipped', place, list, name: '', why }
    if (ordered) orders.set(told, row.text(ordered))
    repeated.look(told)
    rows.push(told)
  }
  const columns = new Set(['address', 'port'].flatMap((id) => layout.byId.get(id)?.header ?? []))
  return withDestinations(rows, repeated, { orders, columns })
}

const rowIsHidden = 'The row is hidden, and was not read. Show it in the workbook to have it read.'

/** Why nothing is read of a row; null where it is read. */
function passedOver(row: RowCells, cells: readonly string[], isAbove: boolean, key: string): string | null {
  if (cells.every(isBlank)) return 'It is empty.'
  if (isAbove) return 'It stands above the heads.'
  return isTotal(row.get(key)) ? 'It is a total, no object.' : null
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
    // A row may give its place by a getter, which no copy of it has.
    return { place: row.place, cells, isHidden: row.isHidden === true }
  }),
})

const isBlank = (cell: string): boolean => trimmed(cell) === ''

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
  /^(?:grand |sub-?)?(?:total|totals|totaux|sum|summe|zwischensumme|gesamtsumme|gesamt|somme|suma|count|anzahl)\b[\s:=\d]*(?:trunks|devices|rows)?$/iu.test(
    name,
  )
