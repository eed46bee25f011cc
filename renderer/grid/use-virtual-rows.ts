import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/vue-virtual'
import { computed, type Ref } from 'vue'
import { recycleRows, type HeldRow } from './recycle-rows'

/** px; as --row, a further line in a cell, and a line of a caution. */
const rowHeight = 28
export const lineHeight = 18
const cautionHeight = 24

interface Wanted {
  keys: Ref<readonly string[]>
  scroller: Readonly<Ref<HTMLElement | null>>
  /** The row with the focus, which stays in the page wherever one scrolls. */
  current: Ref<number>
  /** Asked for all rows as often as one changes its height. */
  lines: Ref<RowLines>
}

/** So many lines a row has, by its number: those of its highest cell, and of cautions below. */
export interface RowLines {
  cells: (at: number) => number
  cautions: (at: number) => number
}

const withRow = (range: Range, row: number): number[] => {
  const shown = defaultRangeExtractor(range)
  if (row < 0 || row >= range.count || shown.includes(row)) return shown
  return row < range.startIndex ? [row, ...shown] : [...shown, row]
}

/** A row near the view: its number, where it begins in px, and the element that shows it. */
export interface ShownRow {
  index: number
  start: number
  key: string
  slot: number
}

/** The rows near the view; the others are only height. */
export function useVirtualRows({ keys, scroller, current, lines }: Wanted) {
  const keyAt = computed(() => {
    const known = keys.value
    return (at: number) => known[at] ?? at
  })
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>(
    computed(() => {
      const row = current.value
      const { cells, cautions } = lines.value
      return {
        count: keys.value.length,
        getScrollElement: () => scroller.value,
        estimateSize: (at: number) => rowHeight + lineHeight * (cells(at) - 1) + cautionHeight * cautions(at),
        getItemKey: keyAt.value,
        rangeExtractor: (range: Range) => withRow(range, row),
        overscan: 4,
        scrollMargin: rowHeight,
        scrollPaddingStart: rowHeight,
        initialRect: { width: 960, height: 560 },
      }
    }),
  )
  const near = computed(() =>
    virtualizer.value.getVirtualItems().map(({ index, start, key }) => ({ index, start, key: String(key) })),
  )
  const held = computed<readonly HeldRow[]>((before) => {
    const currentKey = keys.value[current.value] ?? null
    return recycleRows(
      before ?? [],
      near.value.map(({ key }) => key),
      currentKey,
    )
  })

  /** An element that shows another row than before is followed for that one. */
  function measure(row: HTMLElement | null): void {
    const { elementsCache } = virtualizer.value
    const followed = row && [...elementsCache].find(([, element]) => element === row)
    if (followed && followed[0] !== keyAt.value(Number(row.dataset['index']))) elementsCache.delete(followed[0])
    virtualizer.value.measureElement(row)
  }
  const items = computed<ShownRow[]>(() => near.value.map((row, at) => ({ ...row, slot: held.value[at]?.slot ?? at })))
  const startOf = computed(() => new Map(items.value.map(({ slot, start }) => [slot, start])))
  const topOf = (start: number) => `translateY(${String(start - rowHeight)}px)`
  return {
    items,
    topOf,
    standsAt: (slot: number) => topOf(startOf.value.get(slot) ?? rowHeight),
    height: computed(() => virtualizer.value.getTotalSize()),
    /** A row tells its own height from now on; null: some rows have left the page. */
    measure,
    reveal: (row: number) => {
      virtualizer.value.scrollToIndex(row, { align: 'auto' })
    },
    /** Rows that fit into the view, less one, so that a page down keeps one row in sight. */
    page: () => Math.max(1, Math.floor(((scroller.value?.clientHeight ?? 0) - rowHeight) / rowHeight) - 1),
  }
}
