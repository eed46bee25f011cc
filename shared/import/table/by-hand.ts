import { folded } from '../columns'

/** What a person decided of one table, by the places of its columns. */
export interface TableHand {
  /** The row with the heads, from 0; -1: none has. Without it the heads are looked for. */
  headRow?: number
  /** The setting that a column is; null: it is passed over. */
  columns: Readonly<Record<number, string | null>>
  /** Cells that were mended: the text by `row 7` and column, as `cellKey` joins them. */
  cells: Readonly<Record<string, string>>
}

/** The columns of a table with certain heads, as a person chose them once. */
export interface KeptColumns {
  heads: string
  columns: (string | null)[]
}

/** How tables are read where a person looks on. */
export interface ByHand {
  /** The tables of a source, in its order. */
  tables: readonly (TableHand | undefined)[]
  kept: readonly KeptColumns[]
  /** Where no heads are known, columns are guessed by what stands in them. */
  guess: boolean
}

export const noHand: TableHand = { columns: {}, cells: {} }

export const cellKey = (place: string, column: number): string => `${place}\t${String(column)}`

/** By which a sheet with the same heads is known again. */
export const headsKey = (headers: readonly string[]): string => headers.map(folded).join('|').replace(/\|+$/u, '')
