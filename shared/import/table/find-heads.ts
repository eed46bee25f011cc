import { folded } from '../columns'
import type { ReadColumn } from '../source-row'
import type { Table } from './table'
import { tableKinds, type TableColumn, type TableKind } from './table-lists'

/** What a table is of, and what each of its columns means. */
export interface Heads {
  kind: TableKind
  /** By place; null for a column that is not known, or that stands there twice. */
  columns: (TableColumn | null)[]
  headers: readonly string[]
  /** The row in which the heads stand; -1 where they stand in none. */
  row: number
}

/** Titles stand above the heads, and remarks: but not so many. */
export const mostTitles = 30

/** Null where no row of it has heads that are known. */
export function headsOf(table: Table): Heads | null {
  if (table.headers) return headsIn(table.headers, -1, table)
  let best: Heads | null = null
  for (const [row, { cells }] of table.rows.slice(0, mostTitles).entries()) {
    const heads = headsIn(cells, row, table)
    if (heads && (!best || known(heads) > known(best))) best = heads
  }
  return best
}

/** Behind the head of a column that nobody sees: what stands there is not read unless somebody says so. */
const hiddenMark = '(hidden)'

const known = ({ columns }: Heads): number => columns.filter((column) => column !== null).length

function headsIn(given: readonly string[], row: number, { from, hidden }: Table): Heads | null {
  const headers = hidden
    ? given.map((head, at) => (hidden.has(at) && head.trim() !== '' ? `${head.trim()} ${hiddenMark}` : head))
    : given
  const shown = headers.map((head, at) => (hidden?.has(at) ? '' : head))
  const asked = from === undefined ? undefined : tableKinds.find(({ tables }) => tables.includes(from))
  let best: Heads | null = null
  for (const kind of tableKinds) {
    const heads = { kind, columns: columnsFor(shown, kind), headers, row }
    const ids = new Set(heads.columns.map((column) => column?.id))
    if (!ids.has(kind.key) || (asked !== kind && !kind.needs.every((id) => ids.has(id)))) continue
    // One word alone may stand in any text.
    if (known(heads) < 2 && asked !== kind) continue
    if (asked === kind) return heads
    if (!best || known(heads) > known(best)) best = heads
  }
  return best
}

function columnsFor(headers: readonly string[], { columns }: TableKind): (TableColumn | null)[] {
  const taken = new Set<string>()
  return headers.map((header) => {
    const free = columns.filter(({ id }) => !taken.has(id))
    const found = meantBy(folded(header), free) ?? meantByAll(header, free)
    if (found) taken.add(found.id)
    return found ?? null
  })
}

const meantBy = (head: string, columns: readonly TableColumn[]): TableColumn | undefined =>
  head === '' ? undefined : columns.find(({ heads }) => heads.includes(head))

/** What an address may be besides, which is no word for it alone: beside a column of addresses it is another. */
const besideAddress = new Set(['fqdn', 'hostname', 'dns', 'dnsname', 'srv'])

/** `Dest. IP / FQDN`: several words for one thing. Where they mean different ones a person says which. */
function meantByAll(header: string, columns: readonly TableColumn[]): TableColumn | undefined {
  const parts = header.split(/[/|]|\bor\b/iu).map(folded)
  const [first, ...more] = parts.filter((part) => !besideAddress.has(part)).map((part) => meantBy(part, columns))
  const isOne = parts.length > 1 && first !== undefined && more.every((each) => each === first)
  return isOne && (more.length === parts.length - 1 || first.id === 'address') ? first : undefined
}

/** As they are told: what is not known is named once, as left out. */
export const readColumns = ({ headers, columns }: Heads): ReadColumn[] =>
  headers.flatMap((header, at) =>
    header.trim() === '' ? [] : [{ header: header.trim(), field: columns[at]?.id ?? null }],
  )
