import type { ImportedSource, ImportItem } from '../../shared/import/import-report'
import type { ReadSource, SourceRow } from '../../shared/import/source-row'
import type { TakenFile } from '../../shared/import/take-files'
import type { Mend, PreviewItem, PreviewSource, PreviewTable, ShownChange } from './ask'
import { settingLabel } from './words'

interface Words {
  valueOf: (value: unknown) => string
}

/** The sources of one file, with what becomes of each row in words. */
export function previewSources(taken: TakenFile, of: { id: string; given: string }, words: Words): PreviewSource[] {
  return taken.sources.map((source, at) => {
    const read = taken.file.results[at]
    return {
      id: `${of.id}#${String(at)}`,
      given: of.given,
      name: source.source,
      kind: source.kind,
      by: read?.by ?? 'other',
      items: source.items.map((item, index) =>
        itemOf(`${of.id}#${String(at)}:${String(index)}`, item, read, index, words),
      ),
      table: read ? tableOf(read) : null,
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
  const mends = mendsOf(item, read, read?.rows[index])
  const open = new Set(mends.map(({ column, value }) => `${column}\t${value}`))
  return {
    ...{ key, place: item.place, became: item.became, object: item.object },
    changes: item.changes.flatMap(withoutRepeated).map(change),
    stays: (item.kept ?? []).map(change),
    why: item.why ?? '',
    mends,
    refused: (item.refusedCells ?? []).filter(({ column, value }) => !open.has(`${column}\t${value}`)),
  }
}

/** What a row says of its far end, but for what its name says already. */
function withoutRepeated(change: ImportItem['changes'][number]): ImportItem['changes'] {
  if (change.field !== 'farEnd' || typeof change.to !== 'string') return [change]
  const [name = '', settings = ''] = change.to.split(/: (?=[^:]*$)/u)
  const left = settings.split(', ').filter((each) => each !== 'Far end' && each !== 'Hosts')
  return left.length === 0 ? [] : [{ ...change, to: `${name}: ${left.join(', ')}` }]
}

/** By which setting a cell is known that was refused only when it met the plan. */
const ofPlan: Readonly<Record<string, readonly string[]>> = {
  'SIP Trunk Security Profile': ['securityProfileId', 'securityProfileName'],
  'Far end': ['farEnd/kind', 'farEnd/owner', 'farEnd/contact', 'software', 'farEnd/certificateNames'],
}

/** The cells of a row that a person can write anew. */
function mendsOf(item: ImportItem, read: ReadSource | undefined, row: SourceRow | undefined): Mend[] {
  const { place, why = '', choices } = item
  if (choices) return [{ place, at: 0, column: 'Held by', value: '', why, options: choices }]
  const table = read?.table
  const cells = table?.cells.get(item.place)
  if (!table || !cells) return []
  const mendAt = (at: number, why: string): Mend[] =>
    at < 0 ? [] : [{ place: item.place, at, column: table.headers[at] ?? '', value: cells[at]?.trim() ?? '', why }]
  if (row && row.became !== 'told') {
    const blamed = row.cell === undefined || row.became !== 'refused' ? -1 : table.columns.indexOf(row.cell)
    return mendAt(blamed, row.why)
  }
  return (item.refusedCells ?? []).flatMap(({ column, why }) => mendAt(columnOf(column, table), why))
}

function columnOf(column: string, { headers, columns }: PreviewTable): number {
  const own = headers.findIndex((header, at) => header.trim() === column && columns[at] !== null)
  if (own >= 0) return own
  return columns.findIndex((id) => id !== null && ofPlan[column]?.includes(id))
}

export const refusedIn = ({ items }: ImportedSource): number =>
  items.filter(({ became, refusedCells }) => became === 'refused' || refusedCells !== undefined).length
