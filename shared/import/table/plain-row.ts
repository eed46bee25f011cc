import { isIpv4, isIpv6 } from '../../text/addresses'
import { mayBeSecret } from '../secret-parameters'
import type { SourceRow } from '../source-row'
import { sayer, wrongWithName, type RowCells, type RowLayout, type Said } from './row-cells'
import type { TableKind } from './table-lists'

/** Reads the rows of a table whose objects are all of one kind. */
export function plainReader({ byId, isWhole }: RowLayout, { list, key }: TableKind): (row: RowCells) => SourceRow {
  const steps = [...byId].flatMap(([id, column]) =>
    id !== key && column.field ? [{ column, say: sayer(column.header, id, column.field, isWhole) }] : [],
  )
  return (row) => {
    const name = row.get(key)
    const base = { place: row.place, list: list === 'devices' ? ('sipTrunks' as const) : list, name }
    const wrong = wrongWithName(name)
    if (wrong !== null) return { ...base, name: '', became: 'refused', why: wrong, cell: key }
    const said: Said = { values: {}, refusedCells: [] }
    for (const { column, say } of steps) say(said, row.text(column))
    if (list === 'nodes') return nodeRow(row, name, said)
    if (list === 'parameters' && mayBeSecret(name)) {
      return { ...base, became: 'skipped', why: 'It may be a secret: nothing of it is kept.' }
    }
    const isExpressway = list === 'farEnds' ? { kind: 'Expressway', address: name } : {}
    return { ...base, became: 'told', values: { ...said.values, ...isExpressway }, refusedCells: said.refusedCells }
  }
}

/** The first row of `processnode` stands for the whole cluster. */
function nodeRow(row: RowCells, name: string, { values, refusedCells }: Said): SourceRow {
  const base = { place: row.place, list: 'nodes' as const, name }
  if (name === 'EnterpriseWideData') return { ...base, became: 'skipped', why: 'It is no node.' }
  const callManager = row.layout.byId.has('callmanager')
    ? { callProcessing: !['', 'NULL'].includes(row.get('callmanager')) }
    : {}
  const address = isIpv4(name) || isIpv6(name) ? { address: name } : {}
  return { ...base, became: 'told', values: { ...values, ...address, ...callManager }, refusedCells }
}
