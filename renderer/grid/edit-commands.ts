import type { Column } from './column'
import { clearCells, fillDown, setCells } from './edit-cells'
import type { Spot } from './move'
import { cellAt } from './use-focus'
import type { Grid } from './use-grid'
import type { CellRange } from './use-range'

/** Presses the link or button in a cell; false where there is none. */
function pressInside(cell: HTMLElement | null): boolean {
  const control = cell?.querySelector<HTMLElement>('a[href], button')
  control?.click()
  return control !== null && control !== undefined
}

/** What changes cells, and what opens or adds rows. */
export function editCommands<Row>(grid: Grid<Row>, range: CellRange<Row>) {
  const { rows, cols, place, editing, options } = grid
  const editorHere = () => editing.editorAt(place.spot.value)

  function toggleCheck({ row, column: at }: Spot): void {
    const [key, column, editor] = [rows.keys.value[row], cols.shown.value[at], editing.editorAt({ row, column: at })]
    if (key !== undefined && column && editor?.kind === 'check') {
      range.apply(setCells(grid.reach(key), column, !editor.value))
    }
  }

  function begin(typed: string | null, spot: Spot = place.spot.value): void {
    if (editing.editorAt(spot) === null) range.sayWhy()
    else editing.begin(spot, typed)
  }

  function openOrSay(row: Row, column: Column<Row>): void {
    if (pressInside(cellAt(grid.scroller.value, place.spot.value))) return
    if (column.reason?.(row)) range.sayWhy()
    else options.open(row)
  }

  function enter(): void {
    const { row, column } = range.here()
    if (place.isOnNewRow.value) options.add()
    if (row === undefined || !column) return
    if (column.isName) options.open(row)
    else if (editorHere()?.kind === 'check') toggleCheck(place.spot.value)
    else if (editorHere()) begin(null)
    else openOrSay(row, column)
  }

  function fill(): void {
    const chosen = range.reached()
    const { row } = place.spot.value
    const source = chosen.length > 1 ? chosen : rows.shown.value.slice(Math.max(0, row - 1), row + 1)
    if (editorHere() === null) range.sayWhy()
    else range.apply(fillDown(source, range.reachedColumns()))
  }

  /** On a name: the rows. Elsewhere: what stands in the cells. */
  function remove(): void {
    if (range.here().column?.isName) options.remove(range.reached())
    else if (editorHere() === null) range.sayWhy()
    else range.apply(clearCells(range.reached(), range.reachedColumns()))
  }

  return { toggleCheck, begin, enter, fill, remove, isCheckHere: () => editorHere()?.kind === 'check' }
}

export type EditCommands<Row> = ReturnType<typeof editCommands<Row>>
