import { useTemplateRef } from 'vue'

/** What a page does with a `DataGrid`. */
export interface GridHandle {
  /** Brings a cell into view and gives it the focus. */
  focusCell: (row: string, column: string) => unknown
  focus: () => unknown
}

/** Of the `DataGrid` that has the ref `grid`. */
export const useGridHandle = () => useTemplateRef<GridHandle>('grid')
