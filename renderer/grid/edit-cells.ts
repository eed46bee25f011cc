import { heldValue, valueFromText } from './cell-value'
import type { CellEdit, CellValue, Column } from './column'

/** The edit that gives one cell a value; null where it cannot be edited or holds the value already. */
function editOf<Row>(row: Row, column: Column<Row>, value: CellValue): CellEdit<Row> | null {
  const editor = column.editor?.(row) ?? null
  return editor && heldValue(editor) !== value ? { row, column: column.id, value } : null
}

const present = <Value>(value: Value | null): value is Value => value !== null

/** One value for the same column of many rows. */
export const setCells = <Row>(rows: readonly Row[], column: Column<Row>, value: CellValue): CellEdit<Row>[] =>
  rows.map((row) => editOf(row, column, value)).filter(present)

/** A typed text for the same column of many rows. Each cell reads it its own way. */
export const typeIntoCells = <Row>(rows: readonly Row[], column: Column<Row>, text: string): CellEdit<Row>[] =>
  rows.flatMap((row) => {
    const editor = column.editor?.(row)
    return editor ? setCells([row], column, valueFromText(editor, text)) : []
  })

/** The values of the first row for those below it, column by column. */
export function fillDown<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): CellEdit<Row>[] {
  const [first, ...below] = rows
  if (first === undefined) return []
  return columns.flatMap((column) => {
    const source = column.editor?.(first)
    return source ? setCells(below, column, heldValue(source)) : []
  })
}

/** Takes the value away: text becomes empty, a number none. Choices and checks have no such value and stay. */
export const clearCells = <Row>(rows: readonly Row[], columns: readonly Column<Row>[]): CellEdit<Row>[] =>
  columns.flatMap((column) => {
    const clearable = rows.filter((row) => ['text', 'number'].includes(column.editor?.(row)?.kind ?? ''))
    return typeIntoCells(clearable, column, '')
  })

export interface Pasted<Row> {
  edits: CellEdit<Row>[]
  /** Cells that cannot be edited. */
  kept: number
  /** Rows of the block below the last row. */
  below: number
}

/** A block of texts over the cells of these rows and columns, from their first on. */
export function pasteOver<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  block: readonly (readonly string[])[],
): Pasted<Row> {
  const pairs = block.flatMap((cells, at) => {
    const row = rows[at]
    return row === undefined ? [] : cells.map((text, across) => ({ row, text, column: columns[across] }))
  })
  const inside = pairs.flatMap(({ column, ...pair }) => (column ? [{ ...pair, column }] : []))
  return {
    edits: inside.flatMap(({ row, column, text }) => typeIntoCells([row], column, text)),
    kept: inside.filter(({ row, column }) => !column.editor?.(row)).length,
    below: Math.max(0, block.length - rows.length),
  }
}
