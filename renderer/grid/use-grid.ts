import { computed, ref, watch, type Ref } from 'vue'
import type { CellEdit, CellPlace, Column } from './column'
import type { Spot } from './move'
import { useColumns } from './use-columns'
import { useEditing } from './use-editing'
import { useFocus } from './use-focus'
import { usePlace } from './use-place'
import { useRows } from './use-rows'
import { useSelection } from './use-selection'
import { useVirtualRows } from './use-virtual-rows'

export interface GridOptions<Row> {
  scroller: Readonly<Ref<HTMLElement | null>>
  rows: Ref<readonly Row[]>
  columns: Ref<readonly Column<Row>[]>
  keyOf: (row: Row) => string
  hasNewRow: Ref<boolean>
  /** Left out: 0, and 1. */
  cautionLines: Ref<((row: Row) => number) | undefined>
  rowLines: Ref<((row: Row) => number) | undefined>
  selected: Ref<readonly string[]>
  place: Ref<CellPlace | null>
  edit: (edits: CellEdit<Row>[]) => void
  open: (row: Row) => void
  add: () => void
  remove: (rows: Row[]) => void
  pasteRows: (cells: string[][]) => void
}

/** The state of one table and its parts. */
export function useGrid<Row>(options: GridOptions<Row>) {
  const { scroller } = options
  const message = ref('')
  const cols = useColumns(options.columns, scroller)
  const rows = useRows(options.rows, options.columns, options.keyOf)
  const place = usePlace(options.place, { ...rows, columns: cols.shown, hasNewRow: options.hasNewRow })
  const selection = useSelection(options.selected, rows.keys)
  watch(rows.allKeys, (now) => {
    selection.keepOnly(() => new Set(now))
  })
  const rowOf = (key: string): Row[] => rows.shown.value.slice(...one(rows.places.value.get(key)))
  const reach = (key: string): Row[] => selection.reach(key).flatMap(rowOf)
  const lines = computed(() => ({
    cells: byNumber(rows.shown.value, options.rowLines.value, 1),
    cautions: byNumber(rows.shown.value, options.cautionLines.value, 0),
  }))
  const virtual = useVirtualRows({
    ...{ scroller, keys: rows.keys, lines },
    current: computed(() => place.spot.value.row),
  })
  const items = computed(() =>
    virtual.items.value.flatMap((item) =>
      rows.shown.value.slice(...one(item.index)).map((row) => ({ row, item, key: options.keyOf(row) })),
    ),
  )
  const reveal = () => {
    if (place.spot.value.row < rows.keys.value.length) virtual.reveal(place.spot.value.row)
  }
  const focus = useFocus(scroller, place.spot, reveal)
  const editing = useEditing({ rows: rows.shown, columns: cols.shown, keyOf: options.keyOf, reach, edit: options.edit })

  /** Moves the current cell, and the focus with it. */
  function goTo(spot: Spot): void {
    message.value = ''
    place.go(spot)
    void focus.focusCurrent()
  }
  return {
    options,
    scroller,
    message,
    cols,
    rows,
    place,
    selection,
    reach,
    virtual,
    focus,
    editing,
    goTo,
    reveal,
    items,
  }
}

/** What a caller says of a row, by its number. */
function byNumber<Row>(rows: readonly Row[], say: ((row: Row) => number) | undefined, none: number) {
  if (say === undefined) return () => none
  return (at: number): number => {
    const row = rows[at]
    return row === undefined ? none : say(row)
  }
}

const one = (at: number | undefined): [number, number] => (at === undefined ? [0, 0] : [at, at + 1])

export type Grid<Row> = ReturnType<typeof useGrid<Row>>
