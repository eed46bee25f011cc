import { isSameValue } from '../../changes/same-value'
import { NameSet } from '../../text/name-set'
import type { SourceRow, ToldRow } from '../source-row'

const twice = 'The same object stands in a row above. Leave one of them out.'

interface Destinations {
  orders: ReadonlyMap<SourceRow, string>
  columns: ReadonlySet<string>
}

type Trunk = ToldRow & { list: 'sipTrunks' }
const isTrunk = (row: SourceRow): row is Trunk => row.became === 'told' && row.list === 'sipTrunks'

/**
 * A trunk may have a row for each of its destinations: then each tells all of them, in the order that the database
 * gives them, or else that of the rows. Another row of a device that stands above says something else, and is refused.
 * @param orders what the database says of the order, by the row
 * @param columns the heads of the columns that tell a destination
 */
export function withDestinations(rows: SourceRow[], { rows: again }: RepeatedRows, told: Destinations): SourceRow[] {
  if (again.size === 0) return rows
  const whole = new Map<SourceRow, readonly unknown[]>()
  for (const group of groupsOf(rows, again)) {
    const all = destinationsOf(group, told)
    if (all) for (const row of group) whole.set(row, all)
  }
  return rows.map((row) => {
    if (row.became !== 'told') return row
    const all = whole.get(row)
    if (all) return withAll(row, all)
    return again.has(row) ? { ...row, became: 'refused', why: twice, cell: 'name' } : row
  })
}

/** Of some destinations without the others a trunk would lose these: none is taken. */
function withAll<Row extends ToldRow>(row: Row, all: readonly unknown[]): Row {
  const { destinations: _own, ...rest } = row.values
  return { ...row, values: all.length === 0 ? rest : { ...rest, destinations: all } }
}

/** Rows whose object stands in a row above already, looked for while they are read. A parameter has one for each of its services. */
export class RepeatedRows {
  readonly rows = new Set<SourceRow>()
  private readonly names = new Map<string, NameSet>()
  private list = ''
  private seen = new NameSet()

  look(row: SourceRow): void {
    if (row.became !== 'told' || row.list === 'parameters') return
    if (row.list !== this.list) this.turnTo(row.list)
    if (!this.seen.add(row.name)) this.rows.add(row)
  }

  private turnTo(list: string): void {
    this.list = list
    this.seen = this.names.get(list) ?? new NameSet()
    this.names.set(list, this.seen)
  }
}

/** The rows of each trunk that has several. */
function groupsOf(rows: readonly SourceRow[], again: ReadonlySet<SourceRow>): Iterable<Trunk[]> {
  const groups = new Map<string, Trunk[]>()
  for (const row of again) if (isTrunk(row)) groups.set(row.name.toLowerCase(), [])
  for (const row of rows) if (isTrunk(row)) groups.get(row.name.toLowerCase())?.push(row)
  return groups.values()
}

/** Null where the rows are not one and the same but for a destination each; empty where one of these is refused. */
function destinationsOf(group: readonly Trunk[], { orders, columns }: Destinations): unknown[] | null {
  const rest = group.map(({ values: { destinations: _list, ...values } }) => values)
  if (!rest.every((values) => isSameValue(values, rest[0]))) return null
  const each = group.map((row) => ({
    list: (row.values['destinations'] ?? []) as unknown[],
    order: Number(orders.get(row) || Number.NaN),
  }))
  const isRefused = group.some(({ refusedCells }) => refusedCells.some(({ column }) => columns.has(column)))
  if (isRefused) return each.every(({ list }) => list.length <= 1) ? [] : null
  if (!each.every(({ list }) => list.length === 1)) return null
  const ordered = each.some(({ order }) => Number.isNaN(order)) ? each : each.toSorted((a, b) => a.order - b.order)
  return ordered.flatMap(({ list }) => list)
}
