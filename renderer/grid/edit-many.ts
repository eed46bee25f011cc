import { valueFromText } from './cell-value'
import type { CellChoice, CellEdit, Column, Editor } from './column'

/** A column that can be set in many rows at once. */
export interface ManyField {
  column: string
  label: string
  kind: Editor['kind']
  choices: readonly CellChoice[]
  /** What the rows have now. */
  has: string
}

/** More different values are counted. */
const mostSaid = 3

/** The columns in which rows can be edited; not their names, which are each row's own. */
export function manyFields<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): ManyField[] {
  return columns.flatMap((column) => {
    const editors = rows.map((row) => column.editor?.(row) ?? null)
    const [first] = editors.filter((editor) => editor !== null)
    if (column.isName || !first || editors.some((editor) => editor !== null && editor.kind !== first.kind)) return []
    const texts = [...new Set(rows.flatMap((row, at) => (editors[at] ? [column.text(row)] : [])))]
    return [
      {
        ...{ column: column.id, label: column.label, kind: first.kind },
        choices: first.kind === 'choice' ? first.choices : [],
        has: hasWords(texts, editors.filter((editor) => editor === null).length),
      },
    ]
  })
}

function hasWords(texts: readonly string[], without: number): string {
  const shown = texts.map((text) => (text === '' ? 'empty' : text))
  const values = shown.length <= mostSaid ? shown.join(', ') : `${String(shown.length)} different values`
  return without === 0 ? values : `${values}; ${String(without)} of the rows cannot have it`
}

/** What was set, by column, as edits of each row that can have it and has another value. */
export function manyEdits<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  set: ReadonlyMap<string, string>,
): CellEdit<Row>[] {
  return columns.flatMap((column) => {
    const text = set.get(column.id)
    if (text === undefined) return []
    return rows.flatMap((row) => {
      const editor = column.editor?.(row) ?? null
      if (!editor) return []
      const value = valueFromText(editor, text)
      return value === editor.value ? [] : [{ row, column: column.id, value }]
    })
  })
}
