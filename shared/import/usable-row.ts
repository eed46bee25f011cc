import { visible } from '../text/visible'
import { firstIllegalCharacter } from '../text/xml-characters'
import type { RefusedCell, SourceRow } from './source-row'

const why = 'It has a character that no output can hold. Write it again.'

/** A row that a plan can keep: no document and no request could carry some characters. */
export function usableRow(row: SourceRow): SourceRow {
  if (row.became !== 'told') return { ...row, name: visible(row.name), why: visible(row.why) }
  if (row.name === '__proto__' || firstIllegalCharacter(row.name) !== null) {
    return {
      became: 'refused',
      place: row.place,
      list: row.list,
      name: visible(row.name),
      why: `Its name cannot be kept. ${why}`,
    }
  }
  const bad = Object.entries(row.values).filter(([, value]) => isUnusable(value))
  if (bad.length === 0) return row
  const refusedCells: RefusedCell[] = bad.map(([column, value]) => ({
    column,
    value: visible(typeof value === 'string' ? value : JSON.stringify(value)),
    why,
  }))
  const values = Object.fromEntries(Object.entries(row.values).filter(([, value]) => !isUnusable(value)))
  return { ...row, values, refusedCells: [...row.refusedCells, ...refusedCells] }
}

const isUnusable = (value: unknown): boolean => {
  if (typeof value === 'string') return firstIllegalCharacter(value) !== null
  return typeof value === 'object' && value !== null && Object.values(value).some(isUnusable)
}
