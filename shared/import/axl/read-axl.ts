import { fail, ok, type Message, type Result } from '../../result'
import { mostRows, tooManyRows } from '../limits'
import type { ReadSource, SourceRow } from '../source-row'
import { readTable } from '../table/read-table'
import { isWholeAnswer, pageIn } from '../whole-lists'
import { axlAnswers, axlObjects } from './axl-objects'
import { axlRow, textOf } from './axl-row'
import { readXml, type XmlNode } from '../../text/xml-tree'
import { own } from '../../text/own'

/** Where an answer of AXL begins: an envelope, or what stands in its body, whatever was copied along before it. */
const beginning = /<\?xml\s|<(?:[\w.-]+:)?(?:Envelope|(?:get|list|executeSQLQuery)\w*Response)[\s/>]/u
const ofAxl = /<(?:[\w.-]+:)?(?:(?:get|list|executeSQLQuery)\w*Response|Fault)[\s/>]/u

/** What is not there at all has no sign of it. */
export const isAxl = (text: string): boolean => text.includes('<') && ofAxl.test(text)

/** Reads one answer of AXL: an envelope, or its body alone. */
export function readAxl(text: string): Result<ReadSource, Message> {
  const start = beginning.exec(text)?.index ?? 0
  // As curl wrote it, a status or a prompt may stand behind.
  const end = text.lastIndexOf('>') + 1
  const above = text.slice(0, start).split('\n').length - 1
  const answer = new Answer(above)
  const read = readXml(
    text.slice(start, end),
    (path) => answer.wants(path),
    (node, path) => answer.take(node, path),
  )
  if (read.ok) return answer.isTooLong ? fail(tooManyRows) : ok(withPart(answer.source(), text))
  const { line, column, why } = read.failure
  return fail({
    message: `It is no whole XML text: at line ${String(line + above)}, column ${String(column)} ${why}.`,
    remedy: 'Save the answer of CUCM again, whole and as it came.',
  })
}

/** An answer tells of itself neither what was asked nor how much of it this is. */
function withPart(source: ReadSource, text: string): ReadSource {
  if (source.kind.startsWith('AXL executeSQLQuery'))
    return isWholeAnswer(text) ? source : { ...source, part: 'unknown' }
  const page = pageIn(text)
  return page ? { ...source, part: page } : source
}

class Answer {
  private operation = ''
  private readonly rows: SourceRow[] = []
  private readonly sql: XmlNode[] = []
  private readonly above: number
  isTooLong = false

  /** @param above lines of the text before the first of the XML */
  constructor(above: number) {
    this.above = above
  }

  wants(path: readonly string[]): boolean {
    const name = path.at(-1) ?? ''
    if (name === 'Fault') return true
    if (name.endsWith('Response') && path.length <= 3) this.operation = name.slice(0, -'Response'.length)
    return this.operation !== '' && path.at(-2) === 'return'
  }

  take(node: XmlNode, path: readonly string[]): void {
    this.isTooLong ||= this.rows.length + this.sql.length >= mostRows
    if (this.isTooLong) return
    const placed = this.above === 0 ? node : { ...node, line: node.line + this.above }
    if (node.name === 'Fault') this.rows.push(faultRow(placed))
    else if (this.operation.startsWith('executeSQLQuery')) this.sql.push(placed)
    else this.rows.push(objectRow(placed, this.operation, path))
  }

  source(): ReadSource {
    const kind = this.operation === '' ? 'AXL fault' : `AXL ${this.operation}`
    if (this.operation.startsWith('executeSQLQuery')) return this.table(kind)
    const element = axlAnswers.get(this.operation)
    const list = element === undefined ? undefined : own(axlObjects, element)?.list
    const isWhole = this.operation.startsWith('list')
    return { kind, by: 'cluster', rows: this.rows, tells: list && isWhole ? [list] : [] }
  }

  /** Columns are elements; one that is empty for a row may be missing in it. */
  private table(kind: string): ReadSource {
    const headers = [...new Set(this.sql.flatMap(({ children }) => children.map(({ name }) => name)))]
    const rows = this.sql.map((node) => ({
      place: `line ${String(node.line)}`,
      cells: headers.map((header) => textOf(node, header)),
    }))
    const empty: ReadSource = { kind, by: 'cluster', rows: this.rows, tells: [] }
    if (rows.length === 0) return empty
    const read = readTable({ headers, rows }, kind, 'cluster')
    if (read) return { ...read, rows: [...this.rows, ...read.rows] }
    const why = 'None of its columns tells of a trunk, a profile or a node.'
    return {
      ...empty,
      rows: rows.map(({ place }) => ({ became: 'skipped' as const, place, list: '', name: '', why })),
      columns: headers.map((header) => ({ header, field: null })),
    }
  }
}

function objectRow(node: XmlNode, operation: string, path: readonly string[]): SourceRow {
  const object = axlAnswers.get(operation) === node.name ? axlObjects[node.name] : undefined
  if (object && path.at(-2) === 'return') return axlRow(node, object, node.name)
  const place = `line ${String(node.line)}`
  return {
    became: 'skipped',
    place,
    list: '',
    name: textOf(node, 'name'),
    why: `Nothing of ${operation} is used here.`,
  }
}

/** What CUCM refused: its number and its sentence, but for what it quotes of the request. */
function faultRow(node: XmlNode): SourceRow {
  const detail = node.children.find(({ name }) => name === 'detail')?.children[0]
  const code = detail ? textOf(detail, 'axlcode') : ''
  const says = textOf(node, 'faultstring').replaceAll(/\s+/gu, ' ').slice(0, 200)
  const why = `CUCM refused to answer${code === '' ? '' : ` (axlcode ${code})`}: ${says.replace(/\.$/u, '')}. Ask again, and save the answer.`
  return { became: 'refused', place: `line ${String(node.line)}`, list: '', name: '', why }
}
