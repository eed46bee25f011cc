import type { Column } from '../grid/column'
import { worstMark } from '../status/worst-mark'
import { rowKey, type ItemRow } from './item-row'
import type { TableContext } from './setting-column'

/** The last column: how many findings a row has, with the mark of the worst, and the first of them where there is room. */
export function findingsColumn<Row extends ItemRow>(context: () => TableContext): Column<Row> {
  const of = (row: Row) => context().findingsOf(rowKey(row))
  return {
    id: 'findings',
    label: 'Findings',
    width: 76,
    grow: true,
    text: (row) => {
      const [first] = of(row)
      return first ? `${String(of(row).length)}: ${first.message}` : ''
    },
    sortKey: (row) => -of(row).length,
    note: (row) => {
      const mark = worstMark(of(row))
      return mark ? { mark } : null
    },
  }
}
