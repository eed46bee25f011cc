import type { MarkCount } from '../status/mark-counts'
import type { MarkKind } from '../status/mark-kind'

export interface CellChoice {
  value: string
  label: string
}

/** What stands beside the text of a cell: a mark before it, the old value and the word "derived" after it. */
export interface CellNote {
  mark?: MarkKind | undefined
  /** The value before, shown struck through. */
  was?: string | undefined
  derived?: true | undefined
  muted?: true | undefined
  /** Shown in place of the text. */
  counts?: readonly MarkCount[] | undefined
}

/** How a cell is edited. `text` of a number is what was typed, wrong values among it. */
export type Editor =
  | { kind: 'text'; value: string; isCode?: boolean }
  | { kind: 'number'; value: number | null; text: string }
  | { kind: 'choice'; value: string; choices: readonly CellChoice[] }
  | { kind: 'check'; value: boolean }

/** A raw value: a number that cannot be read stays the text that was typed. */
export type CellValue = string | number | boolean | null

export interface CellEdit<Row> {
  row: Row
  column: string
  value: CellValue
}

/** The key of a row and the id of a column. */
export interface CellPlace {
  row: string
  column: string
}

export interface Column<Row> {
  /** Stable: the column chooser and the focus use it. */
  id: string
  label: string
  /** px; a column that grows takes the slack. */
  width: number
  grow?: boolean
  align?: 'start' | 'end' | 'center'
  /** The row's header cell; the first column. */
  isName?: boolean
  /** Monospaced. */
  isCode?: boolean
  /** Shown from 1500 px, unless chosen. */
  roomyOnly?: boolean
  /** What is shown, sorted, filtered and copied. */
  text: (row: Row) => string
  sortKey?: (row: Row) => string | number
  note?: (row: Row) => CellNote | null
  /** Null: this cell cannot be edited here. */
  editor?: (row: Row) => Editor | null
  /** Why it cannot be edited, or does not apply; read as the cell's description. */
  reason?: (row: Row) => string | null
}
