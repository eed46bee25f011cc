import { computed, ref } from 'vue'
import type { CellEdit, Column } from './column'
import type { Grid } from './use-grid'

/** What a command reaches: the current cell, the rows selected with it, and the columns from the anchor to it. */
export function useRange<Row>({ rows, cols, place, selection, message, options, reach }: Grid<Row>) {
  /** The column where a stretch of cells begins; null: whole rows are meant. */
  const anchor = ref<number | null>(null)

  const columns = computed<[number, number]>(() => {
    const at = place.spot.value.column
    return [Math.min(anchor.value ?? at, at), Math.max(anchor.value ?? at, at)]
  })

  /** More than one cell, and less than whole rows. */
  const isStretch = computed(() => {
    const isWide = columns.value[0] !== columns.value[1]
    const isReached = selection.has(rows.keys.value[place.spot.value.row] ?? '')
    return isReached && anchor.value !== null && (isWide || selection.shownKeys.value.length > 1)
  })

  const here = () => {
    const { row, column } = place.spot.value
    return { row: rows.shown.value[row], key: rows.keys.value[row], column: cols.shown.value[column] }
  }

  function sayWhy(): void {
    const { row, column } = here()
    if (row === undefined || !column) return
    message.value = column.reason?.(row) ?? `${column.label} cannot be changed here.`
  }

  /** One step to undo; nothing where nothing changes. */
  function apply(edits: CellEdit<Row>[]): void {
    if (edits.length > 0) options.edit(edits)
  }

  return {
    ...{ anchor, columns, isStretch, here, sayWhy, apply },
    reached: (): Row[] => reach(here().key ?? ''),
    reachedColumns: (): readonly Column<Row>[] => cols.shown.value.slice(columns.value[0], columns.value[1] + 1),
  }
}

export type CellRange<Row> = ReturnType<typeof useRange<Row>>
