import { computed, ref, type Ref } from 'vue'
import { filterRows, nextSort, searchTexts, sortRows, type Sort } from './arrange-rows'
import type { Column } from './column'

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
  const keys = computed(() => shown.value.map(keyOf))
  const places = computed(() => new Map(keys.value.map((key, at) => [key, at])))
  return {
    ...{ shown, keys, places, sort, query },
    sortBy: (column: string) => (sort.value = nextSort(sort.value, column)),
  }
}
