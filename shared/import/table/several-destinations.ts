import { isSameValue } from '../../changes/same-value'
import type { SourceRow, ToldRow } from '../source-row'

const twice = 'The same object stands in a row above. Leave one of them out.'

type Trunk = ToldRow & { list: 'sipTrunks' }
const isTrunk = (row: SourceRow): row is Trunk => row.became === 'told' && row.list === 'sipTrunks'

/**
 * A trunk may have a row for each of its destinations: then each tells all of them, in the order that the database
 * gives them, or else that of the rows. Another row of a device that stands above says something else, and is refused.
 */
export function withDestinations(rows: readonly SourceRow[]): SourceRow[] {
  const groups = new Map<string, Trunk[]>()
  for (const row of rows.filter(isTrunk)) {
    const key = row.name.toLowerCase()
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  const whole = new Map<SourceRow, unknown>()
  for (const group of groups.values()) {
    const all = destinationsOf(group)
    if (all) for (const row of group) whole.set(row, all)
  }
  const seen = new Set<string>()
  return rows.map((row) => {
    if (row.became !== 'told') return row
    const { destinationOrder: _order, ...values } = row.values
    const key = `${row.list}/${row.name.toLowerCase()}`
    if (whole.has(row)) return { ...row, values: { ...values, destinations: whole.get(row) } }
    if (seen.has(key) && row.list !== 'parameters') {
      return { ...row, became: 'refused', why: twice, cell: 'name' }
    }
    seen.add(key)
    return { ...row, values }
  })
}

/** Null where the rows are not one and the same but for a destination each. */
function destinationsOf(group: readonly Trunk[]): unknown[] | null {
  if (group.length < 2) return null
  const rest = group.map(({ values: { destinations: _list, destinationOrder: _order, ...values } }) => values)
  if (!rest.every((values) => isSameValue(values, rest[0]))) return null
  const each = group.map(({ values }) => ({
    list: (values['destinations'] ?? []) as unknown[],
    order: Number(values['destinationOrder'] || Number.NaN),
  }))
  if (!each.every(({ list }) => list.length === 1)) return null
  const ordered = each.some(({ order }) => Number.isNaN(order)) ? each : each.toSorted((a, b) => a.order - b.order)
  return ordered.flatMap(({ list }) => list)
}
