import type { Field } from '../../catalogue/field'
import { cellValue } from '../cell-value'
import type { RefusedCell } from '../source-row'

export interface Cell {
  header: string
  text: string
  field: Field | null
}

/** The cells of one row, by what their columns mean. */
export interface RowCells {
  place: string
  byId: ReadonlyMap<string, Cell>
  /** Trimmed; empty where there is none. */
  get: (id: string) => string
  /** It is the answer of a cluster: what is empty there is empty on the cluster. */
  isWhole: boolean
}

/** What the cells say, and those of them that cannot be taken. */
export interface Said {
  values: Record<string, unknown>
  refusedCells: RefusedCell[]
}

/** Adds what a cell says of a setting. An empty cell says nothing, but for a text that a cluster tells. */
export function say(said: Said, { header, text }: Cell, setting: string, field: Field, isWhole: boolean): void {
  const isNull = isWhole && text === 'NULL'
  if (text === '' || isNull) {
    if (isWhole && field.kind === 'text') said.values[setting] = ''
    return
  }
  const value = minutes(header, text, setting) ?? cellValue(field, text)
  if (value.ok) said.values[setting] = value.value
  else said.refusedCells.push({ column: header, value: text, why: value.failure })
}

/** CUCM keeps seconds, and its own window heads them with minutes: 600 is the one value that is sure. */
function minutes(header: string, text: string, setting: string): ReturnType<typeof cellValue> | null {
  if (setting !== 'noncePolicyTime' || !/\bmin/iu.test(header) || text === '600') return null
  return {
    ok: false,
    failure: 'Its head says minutes, and CUCM keeps seconds. Head the column with (seconds), and give those.',
  }
}
