import { partLists, type PartListName } from '../../shared/changes/project-parts'
import { cutWords, type ImportedSource, type ImportItem, type ImportReport } from '../../shared/import/import-report'
import type { Project } from '../../shared/plan/project'
import { counted as counting } from './sentence'
import { terminalText } from './terminal-text'

/** What became of each row, for a person. What stands for an object is told by the name of that. */
export function importText({ sources, summary, gone }: ImportReport, project: Project, end: string): string {
  const counts = Object.entries(summary).filter(([, count]) => count > 0)
  const cells = sources.flatMap(({ items }) => items.flatMap(({ refusedCells = [] }) => refusedCells)).length
  const counted = [
    ...counts.map(([became, count]) => `${String(count)} ${became}`),
    ...(cells === 0 ? [] : [`${counting(cells, 'cell')} refused`]),
  ].join(', ')
  const names = namesIn(project)
  const told = sources.map((source) => sourceText(source, names)).join('')
  const left = gone.map((each) => goneText(each)).join('')
  return `${told}${left}${counted === '' ? '' : `${counted}. `}${end}\n`
}

function goneText({ list, object }: ImportReport['gone'][number]): string {
  const noun = partLists[list as PartListName].noun
  return `gone      ${terminalText(`${noun} ${object}: it is not in the list that was read. It stays in what was found.`)}\n`
}

type Names = ReadonlyMap<unknown, string>

const namesIn = ({ profiles, farEnds, sipRealms }: Project): Names =>
  new Map([
    ...[...profiles, ...farEnds].map(({ id, name }): [string, string] => [id, name]),
    ...sipRealms.map(({ id, realm }): [string, string] => [id, realm]),
  ])

function sourceText({ source, kind, items, columns = [], isCut }: ImportedSource, names: Names): string {
  // Who holds a certificate says that it is one.
  const head = kind === 'certificates' ? '' : `${terminalText(source)} was taken for: ${terminalText(kind)}\n`
  const unknown = columns.filter(({ field }) => field === null).map(({ header }) => header)
  const left = unknown.length === 0 ? '' : `skipped   ${terminalText(`${source}, columns: ${unknown.join(', ')}`)}\n`
  const cut = isCut ? `in part   ${terminalText(`${source}: ${cutWords}`)}\n` : ''
  return `${head}${left}${cut}${items.map((item) => itemText(source, item, names)).join('')}`
}

function itemText(
  source: string,
  { place, object, became, changes, why, refusedCells = [] }: ImportItem,
  names: Names,
): string {
  const where = place.startsWith(source) ? place : `${source}, ${place}`
  const parts = [object, ...changes.map((change) => changeText(change, names)), why ?? ''].filter((text) => text !== '')
  const cells = refusedCells.map(
    (cell) => `refused   ${terminalText(`${where}, ${cell.column} “${cell.value.slice(0, 80)}”: ${cell.why}`)}\n`,
  )
  return `${became.padEnd(9)} ${terminalText(`${where}: ${parts.join('; ')}`)}\n${cells.join('')}`
}

function changeText({ field, from, to }: ImportItem['changes'][number], names: Names): string {
  const [was, is] = [from, to].map((value) => (field.endsWith('Id') ? names.get(value) : undefined) ?? valueText(value))
  return from === null ? `${field}: ${is ?? ''}` : `${field}: ${was ?? ''} → ${is ?? ''}`
}

const valueText = (value: unknown): string =>
  typeof value === 'string' ? (value === '' ? '(empty)' : value) : JSON.stringify(value)
