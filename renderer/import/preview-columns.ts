import { objectFields } from '../../shared/catalogue/field-at'
import type { PreviewItem } from './ask'
import { settingLabel } from './words'

const ofFarEnd = settingLabel('sipTrunks', 'farEndId')

/** The column in which a setting stands: what is found of one stands with what is planned, and all of a far end in one. */
export function columnOf(label: string): string {
  const own = label.replace(/, found$/u, '')
  return own === ofFarEnd || own.startsWith(`${ofFarEnd}: `) ? ofFarEnd : own
}

const all = Object.entries(objectFields).flatMap(([list, fields]) =>
  Object.keys(fields).map((field) => columnOf(settingLabel(list, field))),
)
/** In the order of the catalogue. */
const places: ReadonlyMap<string, number> = new Map([...new Set(all)].map((column, at) => [column, at]))

/** A column for each setting of which a row says anything. */
export function columnsOf(items: readonly PreviewItem[]): string[] {
  const labels = new Set<string>()
  for (const { changes, stays, same, mends } of items)
    for (const { label } of [...changes, ...stays, ...same, ...mends]) labels.add(label)
  const columns = new Set([...labels].filter((label) => label !== '').map(columnOf))
  const placeOf = (column: string): number => places.get(column) ?? places.size
  return [...columns].sort((a, b) => placeOf(a) - placeOf(b))
}
