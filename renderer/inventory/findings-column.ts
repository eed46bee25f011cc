import type { Column } from '../grid/column'
import { markCounts } from '../status/mark-counts'
import { rowKey, type ItemRow } from './item-row'
import type { TableContext } from './setting-column'

/** The last column: how many findings of each severity there are about a row. The text, for filter and clipboard, has the first of them. */
export function findingsColumn<Row extends ItemRow>(context: () => TableContext): Column<Row> {
  const of = (row: Row) => context().findingsAbout(rowKey(row))
  return {
    id: 'findings',
    label: 'Findings',
    // Three kinds side by side.
    width: 114,
    grow: true,
    align: 'end',
    text: (row) => {
      const [first] = of(row)
      return first ? `${String(of(row).length)}: ${first.message}` : ''
    },
    reason: (row) => of(row)[0]?.message ?? null,
    sortKey: (row) => -of(row).length,
    note: (row) => {
      const counts = markCounts(of(row))
      return counts.length > 0 ? { counts } : null
    },
  }
}
