import type { ImportedSource, ImportItem } from '../../shared/import/import-report'
import type { ReadSource } from '../../shared/import/source-row'
import type { TakenFile } from '../../shared/import/take-files'
import { rowKey } from '../../shared/import/source-row'
import type { PreviewItem, PreviewSource, PreviewTable, ShownChange, ShownValue } from './ask'
import { headOf, mendsOf } from './mends'
import { columnOf, columnsOf } from './preview-columns'
import { settingLabel } from './words'

interface Words {
  valueOf: (value: unknown) => string
}

/** The sources of one file, with what becomes of each row in words. */
export function previewSources(taken: TakenFile, of: { id: string; given: string }, words: Words): PreviewSource[] {
  return taken.sources.map((source, at) => {
    const read = taken.file.results[at]
    const items = source.items.map((item, index) =>
      itemOf(`${of.id}#${String(at)}:${String(index)}`, item, read, index, words),
    )
    return {
      ...{ id: `${of.id}#${String(at)}`, given: of.given, name: source.source, kind: source.kind },
      ...{
        by: read?.by ?? 'other',
        items,
        columns: columnsOf(items),
        isCut: source.isCut === true,
        table: read ? tableOf(read) : null,
      },
    }
  })
}

const tableOf = ({ table }: ReadSource): PreviewTable | null =>
  table
    ? {
        headRow: table.headRow,
        headers: table.headers,
        columns: table.columns,
        origins: table.origins,
        samples: table.samples,
        choices: table.choices,
      }
    : null

function itemOf(
  key: string,
  item: ImportItem,
  read: ReadSource | undefined,
  index: number,
  { valueOf }: Words,
): PreviewItem {
  const replaced = new Set(item.replaced)
  const change = ({ field, from, to }: ImportItem['changes'][number]): ShownChange => ({
    label: settingLabel(item.list, field),
    from: valueOf(from),
    to: valueOf(to),
    isEntered: replaced.has(field),
  })
  const changes = item.changes.flatMap(withoutRepeated).map(change)
  const stays = (item.kept ?? []).map(change)
  const mends = mendsOf(item, read, read?.rows[index])
  const open = new Set(mends.map(({ column, value }) => `${column}\t${value}`))
  return {
    ...{ key, row: rowKey({ ...item, name: item.object }), place: item.place, became: item.became },
    ...{ object: item.object, changes, stays, same: sameIn(item, read, index, [...changes, ...stays], valueOf) },
    why: item.why ?? '',
    mends,
    refused: (item.refusedCells ?? []).filter(({ column, value }) => !open.has(`${column}\t${value}`)),
  }
}

/** What a row says that the plan has already, and of a row that is refused what stands in its cells. */
function sameIn(
  item: ImportItem,
  read: ReadSource | undefined,
  index: number,
  others: readonly ShownChange[],
  valueOf: Words['valueOf'],
): ShownValue[] {
  const row = read?.rows[index]
  if (!read || !row || read.by === 'device' || read.isTemplate || item.became === 'skipped') return []
  const shown = new Set(others.map(({ label }) => columnOf(label)))
  const values = row.became === 'told' ? toldIn(item.list, row.values, valueOf) : cellsOf(item, read)
  return values.filter(({ label, value }) => value !== '' && !shown.has(columnOf(label)))
}

const toldIn = (list: string, values: object, valueOf: Words['valueOf']): ShownValue[] =>
  Object.entries(values).map(([field, value]) => ({ label: settingLabel(list, field), value: valueOf(value) }))

function cellsOf({ list, place }: ImportItem, { table }: ReadSource): ShownValue[] {
  const cells = table?.cells.get(place)
  return (table?.columns ?? []).flatMap((id, at) => {
    const label = id !== null && table ? headOf(list, table, id) : ''
    return label === '' ? [] : [{ label, value: cells?.[at]?.trim() ?? '' }]
  })
}

/** What a row says of its far end, but for what its name says already. */
function withoutRepeated(change: ImportItem['changes'][number]): ImportItem['changes'] {
  if (change.field !== 'farEnd' || typeof change.to !== 'string') return [change]
  const [name = '', settings = ''] = change.to.split(/: (?=[^:]*$)/u)
  const left = settings.split(', ').filter((each) => each !== 'Far end' && each !== 'Hosts')
  return left.length === 0 ? [] : [{ ...change, to: `${name}: ${left.join(', ')}` }]
}

export const refusedIn = ({ items }: ImportedSource): number =>
  items.filter(({ became, refusedCells }) => became === 'refused' || refusedCells !== undefined).length
