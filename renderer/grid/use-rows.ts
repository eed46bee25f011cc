import { computed, ref, type Ref } from 'vue'
import { filterRows, nextSort, searchTexts, sortRows, type Sort } from './arrange-rows'
import type { Column } from './column'

const sameOr = (before: readonly string[] | undefined, now: readonly string[]): readonly string[] =>
  before && before.length === now.length && now.every((key, at) => key === before[at]) ? before : now

/** Rows with their keys. */
interface Keyed<Row> {
  rows: readonly Row[]
  keys: readonly string[]
}

/** The very same keys where none has changed; a row that is the same as before is not asked. */
function keyed<Row>(before: Keyed<Row> | undefined, rows: readonly Row[], keyOf: (row: Row) => string): Keyed<Row> {
  const now = rows.map((row, at) => (row === before?.rows[at] ? (before.keys[at] ?? keyOf(row)) : keyOf(row)))
  return { rows, keys: sameOr(before?.keys, now) }
}

/** The rows that are shown, in order, and where each key stands among them. */
export function useRows<Row>(
  rows: Ref<readonly Row[]>,
  columns: Ref<readonly Column<Row>[]>,
  keyOf: (row: Row) => string,
) {
  const sort = ref<Sort | null>(null)
  const query = ref('')
  const texts = computed(() => searchTexts(rows.value, columns.value))
  const filtered = computed(() =>
    query.value.trim() === '' ? rows.value : filterRows(rows.value, texts.value, query.value),
  )
  const shown = computed(() => sortRows(filtered.value, columns.value, sort.value))
  /** Of all rows, and of those shown. An edit that leaves the keys leaves all that hangs on them. */
  const withKeys = computed<Keyed<Row>>((before) => keyed(before, rows.value, keyOf))
  const allKeys = computed(() => withKeys.value.keys)
  const keys = computed<readonly string[]>((before) =>
    shown.value === rows.value ? allKeys.value : sameOr(before, shown.value.map(keyOf)),
  )
  const places = computed(() => new Map(keys.value.map((key, at) => [key, at])))
  return {
    ...{ shown, allKeys, keys, places, sort, query },
    sortBy: (column: string) => (sort.value = nextSort(sort.value, column)),
  }
}
