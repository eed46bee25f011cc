import type { ReadColumn, ReadSource, RefusedCell } from './source-row'

/** What became of one row of a source, as `import --json` prints it. */
export interface ImportItem {
  place: string
  list: string
  object: string
  became: 'added' | 'changed' | 'unchanged' | 'refused' | 'skipped'
  changes: { field: string; from: unknown; to: unknown }[]
  why?: string
  refusedCells?: RefusedCell[]
  /** Where a person is asked: settings that were entered and are replaced, or that stay whatever the source says. */
  replaced?: string[]
  kept?: { field: string; from: unknown; to: unknown }[]
  /** Where a person is asked: whose it may be. */
  choices?: { id: string; label: string }[]
}

export interface ImportedSource {
  source: string
  kind: string
  rows: number
  taken: number
  refused: number
  items: ImportItem[]
  columns?: ReadColumn[]
  /** It may end before the answer did: what is not in it was not read. */
  isCut?: true
}

/** For people, of a source that may have been cut. */
export const cutWords =
  'It may have been cut, as it ends with neither an empty line nor a prompt: what is not in it was not read.'

export interface ImportReport {
  sources: ImportedSource[]
  summary: Record<ImportItem['became'], number>
  /** What was found before and is not in a list that was read whole now; it stays in what was found. */
  gone: { list: string; object: string }[]
}

/** Rows are items, always: nothing in a source is dropped without a word. */
export function importedSource(
  source: string,
  kind: string,
  items: ImportItem[],
  { columns, isCut }: Pick<ReadSource, 'columns' | 'isCut'> = {},
): ImportedSource {
  const refused = items.filter(({ became }) => became === 'refused').length
  const counted = { source, kind, rows: items.length, taken: items.length - refused, refused, items }
  return { ...counted, ...(columns && { columns: [...columns] }), ...(isCut && { isCut }) }
}

/** Something was not taken: a row, or a cell of one that was. */
export const isAnyRefused = ({ sources }: ImportReport): boolean =>
  sources.some(({ items }) =>
    items.some(({ became, refusedCells }) => became === 'refused' || refusedCells !== undefined),
  )

export function importReport(sources: ImportedSource[], gone: ImportReport['gone'] = []): ImportReport {
  const summary = { added: 0, changed: 0, unchanged: 0, refused: 0, skipped: 0 }
  for (const { items } of sources) for (const { became } of items) summary[became] += 1
  return { sources, summary, gone }
}
