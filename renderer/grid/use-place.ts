import { computed, ref, watch, type Ref } from 'vue'
import type { CellPlace, Column } from './column'
import type { Spot } from './move'

interface Shown<Row> {
  keys: Ref<readonly string[]>
  places: Ref<ReadonlyMap<string, number>>
  columns: Ref<readonly Column<Row>[]>
  /** Whether an empty row stands after the last one. */
  hasNewRow: Ref<boolean>
}

/**
 * The current cell. It keeps to its row when rows are sorted or filtered; when its row goes, the row that comes to its
 * place is the current one. The empty row at the end has no key: the place is null there.
 */
export function usePlace<Row>(place: Ref<CellPlace | null>, { keys, places, columns, hasNewRow }: Shown<Row>) {
  const isOnNewRow = ref(false)
  const lastColumn = ref(0)

  const spot = computed<Spot>(() => {
    const known = columns.value.findIndex(({ id }) => id === place.value?.column)
    const column = known >= 0 ? known : Math.min(lastColumn.value, columns.value.length - 1)
    const row = isOnNewRow.value ? keys.value.length : places.value.get(place.value?.row ?? '')
    return { row: row ?? 0, column }
  })

  function go(to: Spot): void {
    const [row, column] = [keys.value[to.row], columns.value[to.column]?.id]
    lastColumn.value = to.column
    isOnNewRow.value = hasNewRow.value && to.row >= keys.value.length
    const isSame = place.value?.row === row && place.value?.column === column
    if (!isSame) place.value = row === undefined || column === undefined ? null : { row, column }
  }

  watch(
    place,
    (to) => {
      if (to) isOnNewRow.value = false
    },
    { flush: 'sync' },
  )
  watch(keys, (now, before) => {
    if (place.value === null || places.value.has(place.value.row)) return
    const was = before.indexOf(place.value.row)
    if (was >= 0) go({ row: Math.min(was, now.length - 1), column: spot.value.column })
  })
  return { spot, go, isOnNewRow }
}
