import type { Column } from './column'

export interface Sort {
  column: string
  isDescending: boolean
}

/** Names with numbers in them stand in the order of the numbers: CUBE-2 before CUBE-10. */
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

const compare = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))

/** The rows in the order of one column, empty cells last; equal rows stay as they are. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: Sort | null,
): readonly Row[] {
  const column = columns.find(({ id }) => id === sort?.column)
  if (!sort || !column) return rows
  const keyOf = column.sortKey ?? column.text
  const sign = sort.isDescending ? -1 : 1
  return rows
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((a, b) => Number(a.key === '') - Number(b.key === '') || sign * compare(a.key, b.key))
    .map(({ row }) => row)
}

/** First ascending, then descending, then as the rows come. */
export function nextSort(sort: Sort | null, column: string): Sort | null {
  if (sort?.column !== column) return { column, isDescending: false }
  return sort.isDescending ? null : { column, isDescending: true }
}

const wordsOf = (query: string): string[] => query.toLowerCase().split(/\s+/).filter(Boolean)

/** What the filter looks through: the texts of all columns, hidden ones included. */
export const searchTexts = <Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string[] =>
  rows.map((row) =>
    columns
      .map((column) => column.text(row))
      .join('\n')
      .toLowerCase(),
  )

/** The rows in which every word of the query occurs. */
export function filterRows<Row>(rows: readonly Row[], texts: readonly string[], query: string): readonly Row[] {
  const words = wordsOf(query)
  if (words.length === 0) return rows
  return rows.filter((_, at) => words.every((word) => texts[at]?.includes(word)))
}
