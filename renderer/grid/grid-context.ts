import { inject, type InjectionKey, type Slots } from 'vue'

/** Where the focus goes after an edit: to the cell, to the next or previous cell that can be edited, or where it went by itself. */
export type Then = 'stay' | 'next' | 'previous' | 'leave'

/** What the parts of a table need of it, whatever its rows are. */
export interface GridContext {
  /** `caution` and `cell-<id>`, from the caller. */
  slots: Slots
  commit: (text: string, then: Then) => void
  cancel: () => void
  /** Follows the height of a row; null when a row has gone. */
  measure: (row: HTMLElement | null) => void
  /** Where the row stands that an element shows, by the element's slot: a transform of CSS. */
  standsAt: (slot: number) => string
  /** Unique in the page: the beginning of the ids of this table. */
  id: string
}

export const gridContext: InjectionKey<GridContext> = Symbol('grid')

export function useGridContext(): GridContext {
  const context = inject(gridContext)
  if (!context) throw new Error('a part of a table stands outside of one')
  return context
}
