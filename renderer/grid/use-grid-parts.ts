import { onMounted, watch } from 'vue'
import { editCommands } from './edit-commands'
import { moveCommands } from './move-commands'
import { useClipboard } from './use-clipboard'
import { useFinish } from './use-finish'
import { spotOf } from './use-focus'
import { useGrid, type GridOptions } from './use-grid'
import { useKeys } from './use-keys'
import { usePointer } from './use-pointer'
import { useRange } from './use-range'

/** One table with what the keys, the mouse and the clipboard do in it. */
export function useGridParts<Row>(options: GridOptions<Row>, focusHead: (column: number) => void) {
  const grid = useGrid<Row>(options)
  const range = useRange(grid)
  const moving = moveCommands(grid, range, focusHead)
  const changing = editCommands(grid, range)

  /** A cell that gets the focus by itself becomes the current one. */
  function onFocusIn({ target }: FocusEvent): void {
    const spot = spotOf(target)
    if (spot && grid.focus.isElsewhere()) grid.place.go(spot)
  }

  /** A place that the caller sets comes into view, and gets the focus where another cell has it. */
  function follow(): void {
    if (grid.focus.isElsewhere()) void grid.focus.focusCurrent()
    else grid.reveal()
  }
  watch(options.place, follow, { flush: 'post' })
  onMounted(() => {
    if (options.place.value) grid.reveal()
  })

  return {
    ...{ grid, range, moving, onFocusIn },
    pointer: usePointer({ grid, range, moving, changing }),
    clipboard: useClipboard(grid, range),
    onKey: useKeys(grid, moving, changing),
    finish: useFinish(grid),
  }
}
