import type { Field } from '../../catalogue/field'
import { fail, type Result } from '../../result'
import { trimmed } from '../../text/trimmed'
import { cellValue, isMark } from '../cell-value'
import type { RefusedCell } from '../source-row'
import { isFailedFormula, whyFormulaFailed } from './failed-formula'
import type { Heads } from './find-heads'
import type { Table } from './table'

/** A column of a table, as its rows are read. */
export interface CellColumn {
  at: number
  header: string
  field: Field | null
  /** Boxes that are marked or left empty: there an empty cell says no. */
  isMarked: boolean
}

/** What the columns of a table mean: worked out once for all its rows. */
export interface RowLayout {
  byId: ReadonlyMap<string, CellColumn>
  /** It is the answer of a cluster: what is empty there is empty on the cluster. */
  isWhole: boolean
}

export function rowLayout(table: Table, { columns, headers, row }: Heads, isWhole: boolean): RowLayout {
  const marked = markedColumns(
    table,
    columns.flatMap((column, at) => (column ? [at] : [])),
    row,
  )
  const byId = new Map<string, CellColumn>()
  for (const [at, column] of columns.entries()) {
    if (!column) continue
    const header = headers[at]?.trim() ?? ''
    byId.set(column.id, { at, header, field: column.field, isMarked: marked.has(at) })
  }
  return { byId, isWhole }
}

/** The columns of which every cell that says anything is a mark. Most are told by the first row. */
function markedColumns({ rows }: Table, columns: readonly number[], heads: number): ReadonlySet<number> {
  const marked = new Set<number>()
  let left = [...columns]
  for (let at = heads + 1; at < rows.length && left.length > 0; at += 1) {
    const cells = rows[at]?.cells ?? []
    left = left.filter((column) => {
      const cell = trimmed(cells[column] ?? '')
      if (cell === '') return true
      const isOne = cell.length === 1 && isMark(cell)
      if (isOne) marked.add(column)
      else marked.delete(column)
      return isOne
    })
  }
  return marked
}

/** The cells of the row that is read, by what their columns mean: one of these serves all rows in turn. */
export class RowCells {
  place = ''
  readonly layout: RowLayout
  private cells: readonly string[] = []

  constructor(layout: RowLayout) {
    this.layout = layout
  }

  set(place: string, cells: readonly string[]): void {
    this.place = place
    this.cells = cells
  }

  /** Trimmed; empty where there is none. */
  get(id: string): string {
    const column = this.layout.byId.get(id)
    return column ? this.text(column) : ''
  }

  text({ at, isMarked }: CellColumn): string {
    const text = withoutUnseen(trimmed(this.cells[at] ?? ''))
    return text === '' && isMarked ? 'no' : text
  }
}

/** Pages and chats leave signs of no width at the ends of what is copied out of them. */
const unseen = /^[\s\u200b\u2060]+|[\s\u200b\u2060]+$/gu
const withoutUnseen = (text: string): string => {
  const isPlain = text === '' || (text.charCodeAt(0) < 0x2000 && text.charCodeAt(text.length - 1) < 0x2000)
  return isPlain ? text : text.replace(unseen, '')
}

/** Why a row cannot be taken by its name; null where it can. */
export function wrongWithName(name: string): string | null {
  if (isFailedFormula(name)) return whyFormulaFailed(name)
  return name === '' || name === 'NULL' ? 'It has no name. Give the row the name of its object.' : null
}

/** What the cells say, and those of them that cannot be taken. */
export interface Said {
  values: Record<string, unknown>
  refusedCells: RefusedCell[]
}

/** Adds what a cell says of a setting. */
export type Say = (said: Said, text: string) => void

/** How the cells of a column are taken. An empty cell says nothing, but for a text that a cluster tells. */
export function sayer(header: string, setting: string, field: Field, isWhole: boolean): Say {
  const valueOf = cellReader(header, setting, field)
  return (said, text) => {
    if (text === '' || (isWhole && text === 'NULL')) {
      if (isWhole && field.kind === 'text') said.values[setting] = ''
      return
    }
    const value = isWhole || !isFailedFormula(text) ? valueOf(text) : fail(whyFormulaFailed(text))
    if (value.ok) said.values[setting] = value.value
    else said.refusedCells.push({ column: header, value: text, why: value.failure })
  }
}

/** So many different texts of one column are kept with what they mean: most columns have few. */
const mostKept = 1000
const hasFewTexts: ReadonlySet<Field['kind']> = new Set(['flag', 'choice', 'number'])

export function cellReader(header: string, setting: string, field: Field): (text: string) => Result<unknown, string> {
  const minutes = setting === 'noncePolicyTime' && /\bmin/iu.test(header)
  const read = (text: string) => (minutes && text !== '600' ? saysMinutes : cellValue(field, text))
  if (!hasFewTexts.has(field.kind)) return read
  const kept = new Map<string, Result<unknown, string>>()
  let [lastText, last] = ['', read('')]
  return (text) => {
    if (text === lastText) return last
    lastText = text
    last = kept.get(text) ?? read(text)
    if (kept.size < mostKept) kept.set(text, last)
    return last
  }
}

/** CUCM keeps seconds, and its own window heads them with minutes: 600 is the one value that is sure. */
const saysMinutes = fail(
  'Its head says minutes, and CUCM keeps seconds. Head the column with (seconds), and give those.',
)
