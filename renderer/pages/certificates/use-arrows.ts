import type { Ref } from 'vue'

/** The rows of a table with the buttons in each. */
const buttonsOf = (table: HTMLElement | null): HTMLElement[][] =>
  [...(table?.querySelectorAll('tbody tr') ?? [])]
    .map((row) => [...row.querySelectorAll<HTMLElement>('.cell-button')])
    .filter((buttons) => buttons.length > 0)

/** Gives the focus to what Tab comes to. */
export const focusIn = (table: HTMLElement | null): void => {
  table?.querySelector<HTMLElement>('.cell-button[tabindex="0"]')?.focus()
}

const columnOf = (button: HTMLElement): number => button.closest<HTMLTableCellElement>('td, th')?.cellIndex ?? 0

/** Arrows, Home and End move between the buttons of a table, which Tab enters once. */
export function useArrows(table: Ref<HTMLElement | null>): (event: KeyboardEvent) => void {
  return (event) => {
    const rows = buttonsOf(table.value)
    const at = rows.findIndex((buttons) => buttons.includes(event.target as HTMLElement))
    const own = rows[at]
    if (!own) return
    const column = own.indexOf(event.target as HTMLElement)
    const to = target(event.key, { rows, own, at, column })
    if (!to) return
    event.preventDefault()
    to.focus()
  }
}

interface At {
  rows: readonly HTMLElement[][]
  own: readonly HTMLElement[]
  at: number
  column: number
}

function target(key: string, { rows, own, at, column }: At): HTMLElement | undefined {
  const now = own[column]
  const near = (row: readonly HTMLElement[] | undefined): HTMLElement | undefined =>
    row?.find((button) => now && columnOf(button) === columnOf(now)) ?? row?.[0]
  const moves: Readonly<Record<string, () => HTMLElement | undefined>> = {
    ArrowDown: () => near(rows[at + 1]),
    ArrowUp: () => near(rows[at - 1]),
    ArrowRight: () => own[column + 1],
    ArrowLeft: () => own[column - 1],
    Home: () => rows[0]?.[0],
    End: () => rows.at(-1)?.[0],
  }
  return moves[key]?.()
}
