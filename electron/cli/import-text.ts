import type { ImportedSource, ImportItem, ImportReport } from '../../shared/import/import-report'
import { terminalText } from './terminal-text'

/** What became of each row, for a person. */
export function importText({ sources, summary }: ImportReport, end: string): string {
  const counts = Object.entries(summary).filter(([, count]) => count > 0)
  const counted = counts.map(([became, count]) => `${String(count)} ${became}`).join(', ')
  return `${sources.map(sourceText).join('')}${counted === '' ? '' : `${counted}. `}${end}\n`
}

function sourceText({ source, kind, items, columns = [] }: ImportedSource): string {
  // Who holds a certificate says that it is one.
  const head = kind === 'certificates' ? '' : `${terminalText(source)} was taken for: ${terminalText(kind)}\n`
  const unknown = columns.filter(({ field }) => field === null).map(({ header }) => header)
  const left = unknown.length === 0 ? '' : `skipped   ${terminalText(`${source}, columns: ${unknown.join(', ')}`)}\n`
  return `${head}${left}${items.map((item) => itemText(source, item)).join('')}`
}

function itemText(source: string, { place, object, became, changes, why, refusedCells = [] }: ImportItem): string {
  const where = place.startsWith(source) ? place : `${source}, ${place}`
  const parts = [object, ...changes.map(changeText), why ?? ''].filter((text) => text !== '')
  const cells = refusedCells.map(
    (cell) => `refused   ${terminalText(`${where}, ${cell.column} “${cell.value.slice(0, 80)}”: ${cell.why}`)}\n`,
  )
  return `${became.padEnd(9)} ${terminalText(`${where}: ${parts.join('; ')}`)}\n${cells.join('')}`
}

const changeText = ({ field, from, to }: ImportItem['changes'][number]): string =>
  from === null ? `${field}: ${valueText(to)}` : `${field}: ${valueText(from)} → ${valueText(to)}`

const valueText = (value: unknown): string =>
  typeof value === 'string' ? (value === '' ? '(empty)' : value) : JSON.stringify(value)
