import { markWords } from '../marks/mark-kind'
import type { Column } from '../grid/column'
import { counted } from '../words/counts'
import { worstMark } from '../words/worst-mark'
import { rowKey, type ItemRow } from './item-row'
import type { TableContext } from './setting-column'

/** The last column: how many findings a row has, with the mark of the worst, and the first of them where there is room. */
export function findingsColumn<Row extends ItemRow>(context: () => TableContext): Column<Row> {
  const of = (row: Row) => context().findingsOf(rowKey(row))
  return {
    id: 'findings',
    label: 'Findings',
    width: 96,
    grow: true,
    text: (row) => {
      const findings = of(row)
      if (findings.length === 0) return ''
      const mark = worstMark(findings)
      return `${counted(findings.length, 'finding', 'findings')}: ${mark ? markWords[mark].toLowerCase() : ''}, ${findings[0]?.message ?? ''}`
    },
    sortKey: (row) => -of(row).length,
    note: (row) => {
      const mark = worstMark(of(row))
      return mark ? { mark } : null
    },
  }
}
