import { isIpv4, isIpv6 } from '../../text/addresses'
import { kindFor } from '../kinds'
import type { Heads } from './find-heads'
import type { Table, TableRow } from './table'
import { tableKinds, type TableColumn, type TableKind } from './table-lists'

/** Enough to see what stands in a column. */
const sample = 60

const isFilled = (text: string): boolean => text.trim() !== ''
const isAddress = (text: string): boolean => {
  const [first = ''] = text.trim().split(/[\s,;]+/u)
  const host = first.replace(/^\[([^\]]*)\](?::\d+)?$/u, '$1')
  return isIpv6(host) || isIpv4(host.replace(/:\d+$/u, '')) || /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?$/iu.test(host)
}
const isPort = (text: string): boolean => /^\d{1,5}$/u.test(text.trim()) && Number(text) > 0 && Number(text) < 65_536
const kindWords = new Set(
  'sip h.323 h323 h.225 h225 mgcp ict inter intercluster cluster gateway trunk gatekeeper gk non controlled'.split(' '),
)
/** `SIP-1` is a name. */
const isKind = (text: string): boolean => {
  const words = text.toLowerCase().match(/[a-z0-9.]+/gu) ?? []
  return words.length > 0 && words.every((word) => kindWords.has(word)) && kindFor(text) !== null
}

/** A table whose heads nobody knows: a row of words above values is taken for them, and columns for what they hold. */
export function guessedHeads(table: Table): Heads | null {
  const kind = tableKinds.find(({ list }) => list === 'devices')
  const first = table.rows.findIndex(({ cells }) => cells.some(isFilled))
  if (!kind || first < 0) return null
  const row = areWordsAbove(table.rows.slice(first, first + sample)) ? first : -1
  return headsAt(table, row, kind)
}

/** With the heads in a row that a person named; -1: in none. */
export function headsAt(table: Table, row: number, kind: TableKind): Heads {
  const width = Math.max(0, ...table.rows.slice(0, sample).map(({ cells }) => cells.length))
  const letters = Array.from({ length: width }, (_, at) => `Column ${letterOf(at)}`)
  const headers = row < 0 ? letters : (table.rows[row]?.cells ?? [])
  const columns = columnsByContent(table.rows.slice(row + 1, row + 1 + sample), width, kind)
  return { kind, columns, headers: letters.map((letter, at) => headers[at]?.trim() || letter), row }
}

function letterOf(at: number): string {
  const last = String.fromCharCode(65 + (at % 26))
  return at < 26 ? last : letterOf(Math.floor(at / 26) - 1) + last
}

/** No cell of the first row is a value, and below it some are. */
function areWordsAbove([first, ...below]: readonly TableRow[]): boolean {
  const isValue = (text: string): boolean => isAddress(text) || isPort(text)
  if (!first || first.cells.some(isValue)) return false
  return first.cells.some((_, at) => below.some(({ cells }) => isValue(cells[at] ?? '')))
}

function columnsByContent(rows: readonly TableRow[], width: number, { columns }: TableKind): (TableColumn | null)[] {
  const texts = Array.from({ length: width }, (_, at) => rows.map(({ cells }) => cells[at] ?? '').filter(isFilled))
  const found: (TableColumn | null)[] = texts.map(() => null)
  const take = (id: string, fits: (cells: readonly string[]) => boolean): void => {
    const at = texts.findIndex((cells, each) => cells.length > 0 && found[each] === null && fits(cells))
    if (at >= 0) found[at] = columns.find((column) => column.id === id) ?? null
  }
  const most = (cells: readonly string[], is: (text: string) => boolean): boolean =>
    cells.filter(is).length * 10 >= cells.length * 6
  const isName = (cells: readonly string[]): boolean =>
    !most(cells, isAddress) && !most(cells, isPort) && !most(cells, isKind) && new Set(cells).size === cells.length
  take('name', isName)
  take('address', (cells) => most(cells, isAddress))
  take('port', (cells) => most(cells, isPort))
  take('kind', (cells) => most(cells, isKind))
  // A list of names of hosts has no other name.
  if (!found.some((column) => column?.id === 'name')) take('name', (cells) => new Set(cells).size === cells.length)
  return found
}
