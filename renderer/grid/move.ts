/** A cell by the numbers of its row and column among those shown, from 0. Row -1 is the head. */
export interface Spot {
  row: number
  column: number
}

export interface GridShape {
  rows: number
  columns: number
  /** Rows that fit into the view. */
  page: number
}

type Move = (spot: Spot, shape: GridShape) => Spot

const plain: Record<string, Move> = {
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, { columns }) => ({ row, column: columns - 1 }),
  PageUp: ({ row, column }, { page }) => ({ row: Math.max(0, row - page), column }),
  PageDown: ({ row, column }, { page }) => ({ row: row + page, column }),
}

const withCtrl: Record<string, Move> = {
  ArrowUp: ({ column }) => ({ row: 0, column }),
  ArrowDown: ({ column }, { rows }) => ({ row: rows - 1, column }),
  ArrowLeft: ({ row }) => ({ row, column: 0 }),
  ArrowRight: ({ row }, { columns }) => ({ row, column: columns - 1 }),
  Home: () => ({ row: 0, column: 0 }),
  End: (_, { rows, columns }) => ({ row: rows - 1, column: columns - 1 }),
}

const between = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most)

/** Where a key leads to; null where it is no key that moves. Only the arrow up leaves the first row for the head. */
export function moved(key: string, isCtrl: boolean, spot: Spot, shape: GridShape): Spot | null {
  const to = (isCtrl ? withCtrl : plain)[key]?.(spot, shape)
  if (!to) return null
  return { row: between(to.row, -1, shape.rows - 1), column: between(to.column, 0, shape.columns - 1) }
}
