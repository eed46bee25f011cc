import { fail, ok, type Message, type Result } from '../../result'
import { decodedText } from '../../text/decoded-text'
import { readXml, type XmlNode } from '../../text/xml-tree'
import { mostColumns, mostRows, tooManyRows } from '../limits'
import { namesInWords } from '../../text/words'
import type { ReadSource } from '../source-row'
import type { ByHand } from '../table/by-hand'
import { columnOf, fillMerged } from './merged-cells'
import { looksIn, shownDate, type Looks } from './shown-dates'
import { neverWorkedOut } from '../table/failed-formula'
import { readTable, type TableSeen } from '../table/read-table'
import type { TableRow } from '../table/table'
import type { ZipMember } from '../unzip'

/** Of an archive: whether it is what a spreadsheet program saves as .xlsx. */
export const isWorkbook = (members: readonly ZipMember[]): boolean =>
  members.some(({ name }) => /^xl\/workbook\d*\.xml$/u.test(partName(name)))

/** Some programs part folders with backslashes, and write the name of a part otherwise than where they tell of it. */
const partName = (name: string): string => name.replaceAll('\\', '/').toLowerCase()

class Unreadable extends Error {}

/**
 * The sheets of a workbook. A formula is never worked out: what the program that saved it showed there is what is read.
 * A sheet without heads that are known is named and left out.
 */
export function readWorkbook(members: readonly ZipMember[], byHand?: ByHand): Result<ReadSource[], Message> {
  try {
    const parts = new Map(members.map(({ name, bytes }) => [partName(name), bytes]))
    const book = bookOf(parts)
    const strings = sharedStrings(parts, book)
    const looks = looksOf(parts, book)
    const sheets = sheetsOf(parts, book).map(({ path, ...sheet }) => ({
      ...sheet,
      ...(sheet.isHidden ? { rows: [] } : cellsOf(partAt(parts, path), { strings, looks })),
    }))
    // Columns are guessed only where no sheet at all is known: others may hold anything.
    const known = sourcesOf(sheets, byHand && { ...byHand, guess: false })
    if (isAnyKnown(known)) return ok(known)
    const guessed = byHand?.guess ? sourcesOf(sheets, byHand) : []
    if (isAnyKnown(guessed)) return ok(guessed)
    const hidden = sheets.filter(({ isHidden }) => isHidden).map(({ name }) => `“${name}”`)
    return fail(hidden.length === 0 ? nothingKnown : nothingShown(namesInWords(hidden, 5)))
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return fail({
      message: error.message,
      remedy: 'Save it again as a workbook (.xlsx) without a password, or as CSV.',
    })
  }
}

const isAnyKnown = (sheets: readonly ReadSource[]): boolean => sheets.some(({ columns }) => columns !== undefined)

interface Sheet {
  name: string
  /** Whoever saved the workbook shows it to nobody: drafts, lists of choices, what was before. */
  isHidden: boolean
  rows: TableRow[]
  hidden?: ReadonlySet<number>
}

const sourcesOf = (sheets: readonly Sheet[], byHand: ByHand | undefined): ReadSource[] =>
  sheets.map((sheet, at) => sheetSource(sheet, byHand && { byHand, hand: byHand.tables[at] }))

function sheetSource({ name, isHidden, rows, hidden }: Sheet, seen: TableSeen | undefined): ReadSource {
  const table = { headers: null, rows, ...(hidden && { hidden }) }
  const read = isHidden ? null : readTable(table, `Sheet “${name}”`, 'person', seen)
  if (read) return read
  const why = isHidden
    ? 'The sheet is hidden, and was not read. Show it in the workbook to have it read.'
    : 'No row of the sheet has heads that are known.'
  const row = { became: 'skipped' as const, place: 'row 1', list: '', name: '', why }
  return { kind: `Sheet “${name}”`, by: 'person', rows: [row], tells: [] }
}

type Parts = ReadonlyMap<string, Uint8Array>

function partAt(parts: Parts, path: string): string {
  const bytes = parts.get(partName(path))
  if (!bytes) throw new Unreadable(`It is no whole workbook: ${path} is missing.`)
  return decodedText(bytes)
}

function elements(text: string, name: string, taken: (node: XmlNode) => void): void {
  const read = readXml(text, (path) => path.at(-1) === name, taken)
  if (!read.ok)
    throw new Unreadable(`It is no whole workbook: at line ${String(read.failure.line)} ${read.failure.why}.`)
}

/** The part that names the sheets, and the parts that it names: what programs call them differs. */
interface Book {
  path: string
  parts: ReadonlyMap<string, { path: string; type: string }>
}

function bookOf(parts: Parts): Book {
  const path = [...parts.keys()].find((name) => /^xl\/workbook\d*\.xml$/u.test(name)) ?? ''
  const named = new Map<string, { path: string; type: string }>()
  elements(partAt(parts, `xl/_rels/${path.slice(3)}.rels`), 'Relationship', ({ attributes }) => {
    const { Id = '', Target = '', Type = '' } = attributes
    named.set(Id, { path: fullPath(Target), type: Type.slice(Type.lastIndexOf('/') + 1) })
  })
  return { path, parts: named }
}

/** Told from the archive on, or from the folder of the workbook. */
function fullPath(target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : `xl/${target}`).split(/[/\\]/u)) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** In the order of the workbook, with the part that holds each. */
function sheetsOf(parts: Parts, book: Book): (Omit<Sheet, 'rows' | 'hidden'> & { path: string })[] {
  const sheets: ReturnType<typeof sheetsOf> = []
  elements(partAt(parts, book.path), 'sheet', ({ attributes }) => {
    const { path = '', type = '' } = book.parts.get(attributes['id'] ?? '') ?? {}
    const isHidden = /hidden/iu.test(attributes['state'] ?? '')
    if (type === '' ? path.includes('worksheets/') : type === 'worksheet')
      sheets.push({ name: attributes['name'] ?? '', isHidden, path })
  })
  return sheets
}

/** Texts stand in a part of their own, once each; those that only say how another is spoken are left out. */
function sharedStrings(parts: Parts, book: Book): string[] {
  const strings: string[] = []
  const named = [...book.parts.values()].find(({ type }) => type === 'sharedStrings')
  const path = named?.path ?? 'xl/sharedStrings.xml'
  if (parts.has(partName(path))) elements(partAt(parts, path), 'si', (node) => strings.push(textIn(node)))
  return strings
}

/** Which cells show a date. A workbook without the part shows none. */
function looksOf(parts: Parts, book: Book): Looks {
  const path = [...book.parts.values()].find(({ type }) => type === 'styles')?.path ?? 'xl/styles.xml'
  return looksIn(parts.has(partName(path)) ? partAt(parts, path) : null, partAt(parts, book.path))
}

/** What cells refer to. */
interface Told {
  strings: readonly string[]
  looks: Looks
}

const textIn = ({ name, text, children }: XmlNode): string => {
  if (name === 'rPh') return ''
  return name === 't' ? unescaped(text) : children.map(textIn).join('')
}

/** A character that XML cannot hold stands as its code: returns of Windows mostly. */
const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([\dA-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text

const cellsOf = (text: string, told: Told): Pick<Sheet, 'rows' | 'hidden'> => ({
  rows: rowsOf(text, told),
  hidden: hiddenColumns(text),
})

/** What a program shows to nobody was put aside: the port of before, a draft. They are told before the cells. */
function hiddenColumns(text: string): ReadonlySet<number> {
  const hidden = new Set<number>()
  const head = text.slice(0, Math.max(0, text.search(/<(?:\w+:)?sheetData\b/u)))
  for (const column of (head.match(/<(?:\w+:)?col\s[^<>]*>/gu) ?? []).slice(0, mostColumns)) {
    const own = (name: string): string => new RegExp(`\\s${name}="([^"]*)"`, 'u').exec(column)?.[1] ?? ''
    if (!isTrue(own('hidden'))) continue
    for (let at = Number(own('min')); at <= Math.min(Number(own('max')), mostColumns); at += 1) hidden.add(at - 1)
  }
  return hidden
}

const isTrue = (attribute = ''): boolean => /^(?:1|true)$/u.test(attribute)

function rowsOf(text: string, told: Told): TableRow[] {
  const rows: { place: string; cells: string[]; isHidden: boolean }[] = []
  elements(text, 'row', ({ attributes, children }) => {
    const cells: string[] = []
    for (const cell of children.filter(({ name }) => name === 'c')) {
      const at = columnOf(cell.attributes['r']) ?? cells.length
      if (at >= mostColumns) throw new Unreadable(`It has more than ${String(mostColumns)} columns.`)
      while (cells.length < at) cells.push('')
      cells[at] = valueOf(cell, told)
    }
    if (rows.length >= mostRows) throw new Unreadable(tooManyRows.message)
    rows.push({
      ...{ place: `row ${attributes['r'] ?? String(rows.length + 1)}`, cells },
      isHidden: isTrue(attributes['hidden']),
    })
  })
  const ranges: string[] = []
  elements(text, 'mergeCell', ({ attributes }) => void ranges.push(attributes['ref'] ?? ''))
  if (!fillMerged(rows, ranges)) throw new Unreadable('It has more merged cells than any list of devices.')
  return rows
}

function valueOf({ attributes, children }: XmlNode, { strings, looks }: Told): string {
  const value = children.find(({ name }) => name === 'v')?.text ?? ''
  switch (attributes['t']) {
    case 's':
      return strings[Number(value)] ?? ''
    case 'inlineStr':
      return children.map(textIn).join('')
    case 'b':
      return value === '1' ? 'yes' : 'no'
    case 'str':
      return unescaped(value)
    case 'e':
      return value
    default:
      return value === '' && children.some(({ name }) => name === 'f')
        ? neverWorkedOut
        : shownNumber(value, attributes['s'], looks)
  }
}

const shownNumber = (value: string, look: string | undefined, looks: Looks): string =>
  (looks.dates.has(Number(look ?? 0)) ? shownDate(value, looks) : null) ?? plainNumber(value)

/** A number as the program shows it: with fifteen digits, whatever way it was written. */
function plainNumber(value: string): string {
  if (!/^-?\d+(?:\.\d+)?(?:E[+-]?\d+)?$/iu.test(value) || /^\d{1,15}$/u.test(value)) return value
  return String(Number(Number(value).toPrecision(15)))
}

const nothingShown = (hidden: string): Message => ({
  message: `No sheet of it that is shown has heads that are known; hidden: ${hidden}.`,
  remedy: 'Show the sheet in the workbook and save it again.',
})

const nothingKnown: Message = {
  message: 'No sheet of it has heads that are known.',
  remedy: 'Head the columns as CUCM does: Device Name, SRTP Allowed, SIP Trunk Security Profile.',
}
