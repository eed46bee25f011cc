import { nextTick } from 'vue'
import type { EditCommands } from './edit-commands'
import type { Spot } from './move'
import type { MoveCommands } from './move-commands'
import { spotOf } from './use-focus'
import type { Grid } from './use-grid'
import type { CellRange } from './use-range'

const within = (target: EventTarget | null, selector: string): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>(selector) : null

const controls = 'a, button, select, textarea, input:not([data-check], [data-pick])'

interface Parts<Row> {
  grid: Grid<Row>
  range: CellRange<Row>
  moving: MoveCommands<Row>
  changing: EditCommands<Row>
}

/** What the mouse does in the rows. A click on a link or a field in a cell is theirs alone. */
export function usePointer<Row>({ grid, range, moving, changing }: Parts<Row>) {
  const { rows, selection, options, editing } = grid

  /** One row, or with Ctrl one more or less. A row among several selected ones keeps them. */
  function pick(spot: Spot, isMore: boolean): void {
    moving.go(spot)
    const key = rows.keys.value[spot.row]
    if (key === undefined) return
    if (isMore) selection.toggle(key)
    else if (!selection.has(key)) selection.only(key)
  }

  function onMouseDown(event: MouseEvent): void {
    if (event.button !== 0 || within(event.target, controls)) return
    const spot = spotOf(event.target)
    // The cell takes the focus, not the box in it; and no text is marked.
    if (spot || within(event.target, '[data-pick]')) event.preventDefault()
    if (!spot) return
    if (event.shiftKey) moving.extend(range.here().key, spot)
    else pick(spot, event.ctrlKey || event.metaKey)
    if (within(event.target, '[data-arrow]')) changing.begin(null, spot)
  }

  function pickRow(box: HTMLInputElement, isStretch: boolean): void {
    const at = Number(box.closest<HTMLElement>('[data-index]')?.dataset['index'])
    const key = rows.keys.value[at]
    if (key === undefined) return
    range.anchor.value = null
    if (isStretch) selection.extend(key, key)
    else selection.toggle(key)
    void nextTick(() => (box.checked = selection.has(key)))
  }

  function onClick(event: MouseEvent): void {
    const { target } = event
    const spot = spotOf(target)
    if (target instanceof HTMLInputElement && target.dataset['pick'] !== undefined) pickRow(target, event.shiftKey)
    else if (spot && spot.row >= rows.keys.value.length) options.add()
  }

  function onDoubleClick({ target }: MouseEvent): void {
    const spot = within(target, `${controls}, [data-check]`) ? null : spotOf(target)
    const row = spot ? rows.shown.value[spot.row] : undefined
    if (!spot || row === undefined) return
    if (editing.editorAt(spot) && !grid.cols.shown.value[spot.column]?.isName) changing.begin(null, spot)
    else options.open(row)
  }

  /** A box shows what the caller holds, whether it took the change or not. */
  function onChange({ target }: Event): void {
    const spot = spotOf(target)
    if (!spot || !(target instanceof HTMLInputElement) || target.dataset['check'] === undefined) return
    changing.toggleCheck(spot)
    void nextTick(() => (target.checked = editing.editorAt(spot)?.value === true))
  }
  return { onMouseDown, onClick, onDoubleClick, onChange }
}
