import type { Field } from '../../catalogue/field'
import { fail, type Result } from '../../result'
import { trimmed } from '../../text/trimmed'
import { cellValue, isMark } from '../cell-value'
import type { RefusedCell } from '../source-row'
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
  const byId = new Map<string, CellColumn>()
  for (const [at, column] of columns.entries()) {
    if (!column) continue
    const header = headers[at]?.trim() ?? ''
    byId.set(column.id, { at, header, field: column.field, isMarked: isMarked(table, at, row) })
  }
  return { byId, isWhole }
}

/** Every cell of it that says anything is a mark. */
function isMarked({ rows }: Table, column: number, heads: number): boolean {
  let isAny = false
  for (let at = heads + 1; at < rows.length; at += 1) {
    const cell = trimmed(rows[at]?.cells[column] ?? '')
    if (cell === '') continue
    if (cell.length > 1 || !isMark(cell)) return false
    isAny = true
  }
  return isAny
}

/** The cells of one row, by what their columns mean. */
export class RowCells {
  readonly place: string
  readonly layout: RowLayout
  private readonly cells: readonly string[]

  constructor(place: string, cells: readonly string[], layout: RowLayout) {
    this.place = place
    this.cells = cells
    this.layout = layout
  }

  /** Trimmed; empty where there is none. */
  get(id: string): string {
    const column = this.layout.byId.get(id)
    return column ? this.text(column) : ''
  }

  text({ at, isMarked }: CellColumn): string {
    const text = trimmed(this.cells[at] ?? '')
    return text === '' && isMarked ? 'no' : text
  }
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
    const value = valueOf(text)
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
  return (text) => {
    const known = kept.get(text)
    if (known) return known
    const value = read(text)
    if (kept.size < mostKept) kept.set(text, value)
    return value
  }
}

/** CUCM keeps seconds, and its own window heads them with minutes: 600 is the one value that is sure. */
const saysMinutes = fail(
  'Its head says minutes, and CUCM keeps seconds. Head the column with (seconds), and give those.',
)
