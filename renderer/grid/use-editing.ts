import { ref, type Ref } from 'vue'
import { editedText } from './cell-value'
import type { CellEdit, Column, Editor } from './column'
import { typeIntoCells } from './edit-cells'
import type { Spot } from './move'

/** The cell that is being edited. */
export interface EditSession {
  row: string
  column: string
  editor: Editor
  /** The text that editing begins with: the cell's, or the first character typed. */
  text: string
  /** All of the text is marked, so that typing replaces it. */
  isWhole: boolean
  /** How many rows get the value. */
  count: number
}

interface Wanted<Row> {
  rows: Ref<readonly Row[]>
  columns: Ref<readonly Column<Row>[]>
  keyOf: (row: Row) => string
  /** The rows that an edit of this row reaches. */
  reach: (row: string) => Row[]
  edit: (edits: CellEdit<Row>[]) => void
}

/** Begins with the text of the cell, or with what is typed. */
export function useEditing<Row>({ rows, columns, keyOf, reach, edit }: Wanted<Row>) {
  const session = ref<EditSession | null>(null) as Ref<EditSession | null>
  const editorAt = ({ row, column }: Spot): Editor | null => {
    const [item, col] = [rows.value[row], columns.value[column]]
    return item === undefined ? null : (col?.editor?.(item) ?? null)
  }

  /** False where the cell cannot be edited, or needs no editor: a check is toggled in its place. */
  function begin(spot: Spot, typed: string | null): boolean {
    const [row, column, editor] = [rows.value[spot.row], columns.value[spot.column], editorAt(spot)]
    if (row === undefined || !column || !editor || editor.kind === 'check') return false
    const key = keyOf(row)
    const count = reach(key).filter((each) => column.editor?.(each)).length
    session.value = {
      row: key,
      column: column.id,
      editor,
      text: typed ?? editedText(editor),
      isWhole: typed === null,
      count,
    }
    return true
  }

  function commit(text: string): void {
    const now = session.value
    session.value = null
    const column = columns.value.find(({ id }) => id === now?.column)
    if (!now || !column) return
    const isUntouched = text === editedText(now.editor) && now.count < 2
    const edits = isUntouched ? [] : typeIntoCells(reach(now.row), column, text)
    if (edits.length > 0) edit(edits)
  }

  return { session, begin, commit, editorAt, cancel: () => (session.value = null) }
}

export type Editing = ReturnType<typeof useEditing>
