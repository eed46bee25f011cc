import type { Directive } from 'vue'

/** Links and buttons in a row are in the tab order only while the row is the current one: the table is one stop. */
function apply(row: HTMLElement, isCurrent: boolean): void {
  for (const control of row.querySelectorAll<HTMLElement>('a[href], button')) control.tabIndex = isCurrent ? 0 : -1
}

export const vTabbable: Directive<HTMLElement, boolean> = {
  mounted: (row, { value }) => {
    apply(row, value)
  },
  updated: (row, { value }) => {
    apply(row, value)
  },
}
