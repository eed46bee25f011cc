import { kitQueries } from './kit/queries'
import type { ListPage, ReadSource, RowList } from './source-row'

/** What an answer says of how much of a list it is. */
export interface ListPart {
  by: ReadSource['by']
  kind: string
  tells: readonly RowList[]
  /** Objects that it has. */
  count: number
  part?: ReadSource['part']
}

const pageRemark = /<!-- list page from (\d{1,9}): (\d{1,9}) of at most (\d{1,9}) -->\s*$/u
const queryRemark = /<!-- query (\w{1,40}) -->\s*$/u

/** Behind the last element, where AXL itself writes nothing. */
export function pageIn(text: string): ListPage | undefined {
  const [, from, count, most] = pageRemark.exec(text.slice(-200)) ?? []
  return from === undefined ? undefined : { from: Number(from), count: Number(count), most: Number(most) }
}

/** Of the queries of the kit those that name every object of their list: a trunk may have no destination. */
const whole = kitQueries.filter(({ name }) => name !== 'destinations')
const wholeNames: ReadonlySet<string> = new Set(whole.map(({ name }) => name))
const unspaced = (sql: string): string => sql.replaceAll(/\s/gu, '').toLowerCase()
const wholeQueries: ReadonlySet<string> = new Set(whole.map(({ sql }) => unspaced(sql)))

/** Whether the kit asked the database for a whole list. */
export const isWholeAnswer = (text: string): boolean => wholeNames.has(queryRemark.exec(text.slice(-200))?.[1] ?? '')

/**
 * Whether a statement asks for every object of its table: it is one of the kit's, or narrows nothing. A terminal may have
 * broken it anywhere. Without a statement nobody knows.
 */
export function isWholeQuery(statement: string): boolean {
  const at = statement.search(/select/iu)
  if (at < 0) return false
  const sql = statement.slice(at)
  return (
    wholeQueries.has(unspaced(sql)) || !/where|having|join|union|\bfirst\b|\bskip\b|\blimit\b|\bdistinct\b/iu.test(sql)
  )
}

/** H.323 gateways and trunks are two lists of AXL: one of them is not all devices. */
const bothOfH323 = ['listH323Gateway', 'listH323Trunk']

/** The lists that were read whole: what is not in one of these is not on the cluster. */
export function wholeLists(all: readonly ListPart[]): Set<RowList> {
  const answers = all.filter(({ by }) => by === 'cluster')
  const kinds = new Map<string, ListPart[]>()
  for (const answer of answers) kinds.set(answer.kind, [...(kinds.get(answer.kind) ?? []), answer])
  const isWhole = (kind: string): boolean => isWholeList(kinds.get(kind) ?? [])
  const listed = new Set([...kinds.keys()].filter(isWhole).flatMap((kind) => kinds.get(kind)?.flatMap(toldWhole) ?? []))
  if (!bothOfH323.every((operation) => isWhole(`AXL ${operation}`))) listed.delete('h323Devices')
  return listed
}

const toldWhole = ({ tells, part }: ListPart): readonly RowList[] => (part === 'unknown' ? [] : tells)

/** Of the answers of one kind: pages of a list of AXL are one list. */
function isWholeList(parts: readonly ListPart[]): boolean {
  if (!parts.some(({ kind }) => kind.startsWith('AXL list'))) return parts.length > 0
  const pages = parts.flatMap(({ part }) => (typeof part === 'object' ? [part] : []))
  return pages.length > 0 ? areAllPages(pages) : !isFullPage(parts.map(({ count }) => count))
}

/** They follow each other from the first on, and the last is not full. */
function areAllPages(pages: readonly ListPage[]): boolean {
  let next = 0
  for (const { from, count, most } of pages.toSorted((a, b) => a.from - b.from)) {
    if (from > next) return false
    if (count < most) return true
    next = Math.max(next, from + most)
  }
  return false
}

/** As many objects as somebody may have asked for at most, and no page with fewer behind it. */
function isFullPage(counts: readonly number[]): boolean {
  const most = Math.max(0, ...counts)
  return counts.every((count) => count === most) && most >= 100 && (most % 50 === 0 || most === 125)
}
