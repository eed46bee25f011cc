import type { ByHand, KeptColumns, TableHand } from './by-hand'
import { headsKey, noHand } from './by-hand'
import { headsOf, mostTitles, type Heads } from './find-heads'
import { guessedHeads, headsAt } from './guess-heads'
import type { ColumnOrigin } from '../source-row'
import type { Table } from './table'
import { tableKinds, type TableColumn, type TableKind } from './table-lists'

/** Heads as a person sees them: found, kept from a sheet before, guessed, and chosen by hand over all that. */
export interface SeenHeads extends Heads {
  origins: ColumnOrigin[]
}

export function headsByHand(table: Table, { kept, guess }: ByHand, hand: TableHand = noHand): SeenHeads | null {
  const start = startOf(table, hand, kept) ?? (guess ? guessed(table) : null)
  if (!start) return null
  const known = kept.find(({ heads }) => start.row >= 0 && heads === headsKey(start.headers))
  const seen = known ? withColumns(start, { ...known.columns }, 'remembered') : start
  return withColumns(seen, hand.columns, 'chosen by you')
}

const devices = tableKinds.find(({ list }) => list === 'devices')

function startOf(table: Table, { headRow }: TableHand, kept: readonly KeptColumns[]): SeenHeads | null {
  if (headRow !== undefined) return devices ? atRow(table, headRow, devices) : null
  const found = headsOf(table)
  if (found) return withOrigins(found, 'recognised')
  const keys = new Set(kept.map(({ heads }) => heads))
  const row = table.rows.slice(0, mostTitles).findIndex(({ cells }) => keys.has(headsKey(cells)))
  return row >= 0 && devices ? atRow(table, row, devices) : null
}

/** The heads of one row: what is known of them, and what the columns hold. */
function atRow(table: Table, row: number, kind: TableKind): SeenHeads {
  const guess = withOrigins(headsAt(table, row, kind), 'by what it holds')
  const found = row < 0 ? null : headsOf({ ...table, rows: table.rows.slice(row, row + 1) })
  return found ? withOrigins({ ...found, row }, 'recognised') : guess
}

const guessed = (table: Table): SeenHeads | null => {
  const heads = guessedHeads(table)
  return heads && withOrigins(heads, 'by what it holds')
}

const withOrigins = (heads: Heads, origin: ColumnOrigin): SeenHeads => ({
  ...heads,
  origins: heads.headers.map((_, at) => (heads.columns[at] ? origin : 'not known')),
})

/** A setting stands in one column: whoever chooses it for another takes it away here. */
function withColumns(
  heads: SeenHeads,
  chosen: Readonly<Record<number, string | null>>,
  origin: ColumnOrigin,
): SeenHeads {
  const columns: (TableColumn | null)[] = heads.headers.map((_, at) => heads.columns[at] ?? null)
  const origins = [...heads.origins]
  for (const [key, id] of Object.entries(chosen)) {
    const at = Number(key)
    if (at >= columns.length || (columns[at]?.id ?? null) === id) continue
    const other = id === null ? -1 : columns.findIndex((column) => column?.id === id)
    if (other >= 0) [columns[other], origins[other]] = [null, 'not known']
    columns[at] = heads.kind.columns.find((column) => column.id === id) ?? null
    origins[at] = origin
  }
  return { ...heads, columns, origins }
}
