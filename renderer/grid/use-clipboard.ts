import { pasteOver, typeIntoCells } from './edit-cells'
import { readBlock, writeTsv } from './tsv'
import type { Grid } from './use-grid'
import type { CellRange } from './use-range'

const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('input:not([type="checkbox"]), select, textarea')

const counted = (count: number, one: string): string => `${String(count)} ${one}${count === 1 ? '' : 's'}`

/** What was left out of a paste, in words; empty where nothing was. */
export function pasteNote(kept: number, below: number): string {
  const cells = kept > 0 ? [`Not changed: ${counted(kept, 'cell')} that cannot be edited here.`] : []
  const rows = below > 0 ? [`Not pasted: ${counted(below, 'row')} past the end.`] : []
  return [...cells, ...rows].join(' ')
}

/** Copying and pasting through the events of the browser, which need no permission. */
export function useClipboard<Row>(grid: Grid<Row>, range: CellRange<Row>) {
  const { rows, cols, place, message, options } = grid

  function onCopy(event: ClipboardEvent): void {
    if (isField(event.target) || place.isOnNewRow.value) return
    const columns = range.anchor.value === null ? cols.shown.value : range.reachedColumns()
    const cells = range.reached().map((row) => columns.map((column) => column.text(row)))
    event.clipboardData?.setData('text/plain', writeTsv(cells))
    event.preventDefault()
    message.value = `Copied ${counted(cells.length, 'row')}.`
  }

  /** One text goes into all selected rows, a block over the cells from the current one on. */
  function pasteBlock(block: string[][]): void {
    const { row, column: at } = place.spot.value
    const [text, column] = [block[0]?.[0] ?? '', cols.shown.value[at]]
    const reached = range.reached()
    if (block.length === 1 && block[0]?.length === 1 && reached.length > 1 && column) {
      range.apply(typeIntoCells(reached, column, text))
      return
    }
    const { edits, kept, below } = pasteOver(rows.shown.value.slice(row), cols.shown.value.slice(at), block)
    range.apply(edits)
    message.value = pasteNote(kept, below)
  }

  function onPaste(event: ClipboardEvent): void {
    const block = isField(event.target) ? null : readBlock(event.clipboardData)
    if (block === null) return
    event.preventDefault()
    if (place.isOnNewRow.value) options.pasteRows(block)
    else if (rows.keys.value.length > 0) pasteBlock(block)
  }
  return { onCopy, onPaste }
}
