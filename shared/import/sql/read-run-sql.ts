import { terminalLines, type TextLine } from '../../text/terminal-lines'
import type { TableRow } from '../table/table'
import type { ReadSource, RowList } from '../source-row'
import { readTable } from '../table/read-table'
import { tableKinds } from '../table/table-lists'
import { isWholeQuery } from '../whole-lists'
import { columnsUnder, isRule, type Column } from './columns-under'
import { rowsIn } from './rows-in'

/** The prompt of CUCM, with what was typed behind it. */
const prompt = /^\s*admin:\s*(?<command>.*)$/u
const statement = /\brun\s+sql\b/iu
const waiting = /(?:-- ?more ?--|press <enter> for 1 line, <space> for one page, or <q> to quit)\s*$/iu
const bareStatement = /^\s*run\s+sql\s/iu

/** Of a statement or of the line below heads there is one of these, whatever a terminal put in between. */
const mayBeAnswer = (text: string): boolean =>
  text.includes('=') || /admin:|sql/iu.test(text) || /[\0-\x08\x0e-\x1f\x7f-\x9f]/.test(text)

/** One command and what stands below it. Of a text without prompts there is one. */
interface Screen {
  line: number
  isQuery: boolean
  lines: TextLine[]
  /** A prompt stands below it: the answer was there to its end. */
  isEnded: boolean
}

/** What CUCM's command line answered to `run sql`, as it was copied from a terminal; null where no answer is in it. */
export function readRunSql(text: string): ReadSource[] | null {
  if (!mayBeAnswer(text)) return null
  const lines = terminalLines(text)
  const screens = text.includes('admin:') ? screensIn(lines) : [screenOf(lines)]
  const sources = screens.flatMap((screen) => sourcesIn(screen))
  // A pager that still waits has more to show.
  const last = waiting.test(text.slice(-200)) ? sources.pop() : undefined
  if (last) sources.push({ ...last, part: 'unknown', isCut: true })
  return sources.length === 0 ? null : sources
}

/** A text without prompts. A statement may be kept without its own. */
function screenOf(lines: TextLine[]): Screen {
  const first = lines.find(({ text }) => text !== '')
  return { line: 1, isQuery: first !== undefined && bareStatement.test(first.text), lines, isEnded: false }
}

function screensIn(lines: readonly TextLine[]): Screen[] {
  const screens: Screen[] = [{ line: 1, isQuery: false, lines: [], isEnded: false }]
  let isEmpty = true
  for (const line of lines) {
    const command = line.text.includes('admin:') ? prompt.exec(line.text)?.groups?.['command'] : undefined
    if (command === undefined) {
      const last = screens.at(-1)
      // A statement may be kept without its prompt.
      if (last && isEmpty && bareStatement.test(line.text)) last.isQuery = true
      isEmpty &&= line.text === ''
      last?.lines.push(line)
    } else {
      const isQuery = statement.test(command)
      const last = screens.at(-1)
      if (last) last.isEnded = true
      const lines = [{ number: line.number, text: command }]
      screens.push({ line: line.number, isQuery, lines, isEnded: false })
      isEmpty = command === ''
    }
  }
  return screens
}

function sourcesIn({ line, isQuery, lines, isEnded }: Screen): ReadSource[] {
  const sources: ReadSource[] = []
  let from = 0
  for (let at = 0; at < lines.length; at += 1) {
    if (!isRule(lines[at]?.text)) continue
    const { columns, first, next } = columnsUnder(lines, at, from)
    const statement = lines.slice(from, first)
    const asked = tableAsked(statement)
    const { rows, end } = rowsIn(lines, next, columns)
    // An answer ends with an empty line or the next prompt: where neither was saved, more may have stood below.
    const isAll = isEnded || lines.slice(end).length > (lines.at(-1)?.text === '' ? 1 : 0)
    const source = withPart(answerSource(columns, rows, asked), statement, isAll)
    // A title in a text may have such a line below it, too.
    if (isQuery || source.rows.some(({ became }) => became === 'told')) sources.push(source)
    from = end
    at = end - 1
  }
  if (sources.length === 0 && isQuery) sources.push(withoutTable(line, lines))
  return sources
}

/** Who asked for some of a list was told nothing of the others. */
function withPart(source: ReadSource, statement: readonly TextLine[], isAll = true): ReadSource {
  const isWhole = isAll && ['', ' '].every((between) => isWholeQuery(statement.map(({ text }) => text).join(between)))
  return isWhole ? source : { ...source, part: 'unknown', ...(isAll ? {} : { isCut: true as const }) }
}

/** The first table that the statement names, however the terminal broke it. */
function tableAsked(lines: readonly TextLine[]): string | undefined {
  const whole = lines.map(({ text }) => text).join('')
  const spaced = lines.map(({ text }) => text).join(' ')
  const found = /\bfrom\s+(\w+)/iu.exec(spaced)?.[1] ?? /\bfrom\s*(\w+)/iu.exec(whole)?.[1]
  return found?.toLowerCase()
}

function answerSource(columns: readonly Column[], rows: readonly TableRow[], from: string | undefined): ReadSource {
  const headers = columns.map(({ name }) => name)
  const kind = 'Answer of run sql'
  const table = { headers, rows, ...(from === undefined ? {} : { from }) }
  const read = readTable(table, kind, 'cluster')
  if (read) return read
  const why = 'None of its columns tells of a trunk, a profile or a node.'
  return {
    ...{ kind, by: 'cluster', tells: [] },
    rows: rows.map(({ place }) => ({ became: 'skipped', place, list: '', name: '', why })),
    columns: headers.map((header) => ({ header, field: null })),
  }
}

/** No records, or a message. An answer without records says that there are none. */
function withoutTable(line: number, lines: readonly TextLine[]): ReadSource {
  const kind = 'Answer of run sql'
  const list = tableKinds.find(({ tables }) => tables.includes(tableAsked(lines) ?? ''))?.list
  const tells: RowList[] = list === undefined ? [] : [list === 'devices' ? 'sipTrunks' : list]
  if (lines.some(({ text }) => /^\s*No records found/iu.test(text)))
    return withPart({ kind, by: 'cluster', rows: [], tells }, lines)
  const said = lines.slice(1).find(({ text }) => text.trim() !== '')
  const why = said ? `CUCM answered with no table: ${said.text.trim().slice(0, 120)}` : 'No answer stands below it.'
  const row = { became: 'skipped' as const, place: `line ${String(line)}`, list: '', name: '', why }
  return { kind, by: 'cluster', rows: [row], tells: [] }
}
