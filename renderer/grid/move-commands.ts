import type { Command } from './commands'
import { moved, type Spot } from './move'
import type { Grid } from './use-grid'
import type { CellRange } from './use-range'

/** Moving and selecting. `focusHead` leads from the first row to the head. */
export function moveCommands<Row>(grid: Grid<Row>, range: CellRange<Row>, focusHead: (column: number) => void) {
  const { rows, cols, place, selection, goTo } = grid

  function extend(from: string | undefined, to: Spot): void {
    const key = rows.keys.value[to.row]
    if (from === undefined || key === undefined) return
    range.anchor.value ??= place.spot.value.column
    goTo(to)
    selection.extend(from, key)
  }

  function go(to: Spot): void {
    range.anchor.value = to.column
    goTo(to)
  }

  function move({ key, isCtrl, extends: isExtending }: Command & { kind: 'move' }): void {
    const count = rows.keys.value.length + Number(grid.options.hasNewRow.value)
    const shape = { rows: count, columns: cols.shown.value.length, page: grid.virtual.page() }
    const to = moved(key, isCtrl, place.spot.value, shape)
    if (!to) return
    if (isExtending) extend(range.here().key, to)
    else if (to.row < 0) focusHead(to.column)
    else go(to)
  }

  function selectRow(): void {
    const { key } = range.here()
    range.anchor.value = null
    if (key !== undefined) selection.toggle(key)
  }

  function selectAll(): void {
    range.anchor.value = null
    selection.all()
  }

  const selectAllOrNone = () => {
    if (selection.picked.value === 'all') selection.none()
    else selectAll()
  }

  return { move, extend, go, selectRow, selectAll, selectAllOrNone }
}

export type MoveCommands<Row> = ReturnType<typeof moveCommands<Row>>
