import { isMark } from '../cell-value'
import type { ReadSource, RowList, SourceRow } from '../source-row'
import { deviceRow } from './device-row'
import { headsOf, readColumns, type Heads } from './find-heads'
import { plainRow } from './plain-row'
import type { RowCells } from './row-cells'
import { withDestinations } from './several-destinations'
import type { Table } from './table'

/** A table as rows of a plan or of a cluster; null where no row of it has heads that are known. */
export function readTable(table: Table, kind: string, by: ReadSource['by']): ReadSource | null {
  const heads = headsOf(table)
  if (!heads) return null
  const marked = markedColumns(table, heads)
  const rows = table.rows.flatMap(({ place, cells }, at): SourceRow[] => {
    if (at === heads.row) return []
    const pass = (why: string): SourceRow => ({ became: 'skipped', place, list: listOf(heads), name: '', why })
    if (cells.every((cell) => cell.trim() === '')) return [pass('It is empty.')]
    if (at < heads.row) return [pass('It stands above the heads.')]
    const row = rowCells(cells, place, heads, marked, by === 'cluster')
    if (isTotal(row.get(heads.kind.key))) return [pass('It is a total, no object.')]
    return [heads.kind.list === 'devices' ? deviceRow(row) : plainRow(row, heads.kind)]
  })
  const tells: RowList[] = heads.kind.list === 'devices' ? ['sipTrunks'] : [heads.kind.list]
  return { kind: `${kind} of ${heads.kind.what}`, by, rows: withDestinations(rows), tells, columns: readColumns(heads) }
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
