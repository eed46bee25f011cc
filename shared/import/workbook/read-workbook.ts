import { fail, ok, type Message, type Result } from '../../result'
import { decodedText } from '../../text/decoded-text'
import { readXml, type XmlNode } from '../../text/xml-tree'
import { mostColumns, mostRows, tooManyRows } from '../limits'
import { namesInWords } from '../../text/words'
import type { ReadSource } from '../source-row'
import type { ByHand } from '../table/by-hand'
import { columnOf, fillMerged } from './merged-cells'
import { readTable, type TableSeen } from '../table/read-table'
import type { TableRow } from '../table/table'
import type { ZipMember } from '../unzip'

/** Of an archive: whether it is what a spreadsheet program saves as .xlsx. */
export const isWorkbook = (members: readonly ZipMember[]): boolean =>
  members.some(({ name }) => name === 'xl/workbook.xml')

class Unreadable extends Error {}

/**
 * The sheets of a workbook. A formula is never worked out: what the program that saved it showed there is what is read.
 * A sheet without heads that are known is named and left out.
 */
export function readWorkbook(members: readonly ZipMember[], byHand?: ByHand): Result<ReadSource[], Message> {
  try {
    const parts = new Map(members.map(({ name, bytes }) => [name, bytes]))
    const strings = sharedStrings(parts)
    const sheets = sheetsOf(parts).map(({ path, ...sheet }) => ({
      ...sheet,
      rows: sheet.isHidden ? [] : rowsOf(partAt(parts, path), strings),
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
}

const sourcesOf = (sheets: readonly Sheet[], byHand: ByHand | undefined): ReadSource[] =>
  sheets.map((sheet, at) => sheetSource(sheet, byHand && { byHand, hand: byHand.tables[at] }))

function sheetSource({ name, isHidden, rows }: Sheet, seen: TableSeen | undefined): ReadSource {
  const read = isHidden ? null : readTable({ headers: null, rows }, `Sheet “${name}”`, 'person', seen)
  if (read) return read
  const why = isHidden
    ? 'The sheet is hidden, and was not read. Show it in the workbook to have it read.'
    : 'No row of the sheet has heads that are known.'
  const row = { became: 'skipped' as const, place: 'row 1', list: '', name: '', why }
  return { kind: `Sheet “${name}”`, by: 'person', rows: [row], tells: [] }
}

type Parts = ReadonlyMap<string, Uint8Array>

function partAt(parts: Parts, path: string): string {
  const bytes = parts.get(path)
  if (!bytes) throw new Unreadable(`It is no whole workbook: ${path} is missing.`)
  return decodedText(bytes)
}

function elements(text: string, name: string, taken: (node: XmlNode) => void): void {
  const read = readXml(text, (path) => path.at(-1) === name, taken)
  if (!read.ok)
    throw new Unreadable(`It is no whole workbook: at line ${String(read.failure.line)} ${read.failure.why}.`)
}

/** In the order of the workbook, with the part that holds each. */
function sheetsOf(parts: Parts): (Omit<Sheet, 'rows'> & { path: string })[] {
  const targets = new Map<string, string>()
  elements(partAt(parts, 'xl/_rels/workbook.xml.rels'), 'Relationship', ({ attributes }) => {
    const target = attributes['Target'] ?? ''
    targets.set(attributes['Id'] ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  })
  const sheets: ReturnType<typeof sheetsOf> = []
  elements(partAt(parts, 'xl/workbook.xml'), 'sheet', ({ attributes }) => {
    const path = targets.get(attributes['id'] ?? '')
    const isHidden = /hidden/iu.test(attributes['state'] ?? '')
    if (path?.includes('worksheets/')) sheets.push({ name: attributes['name'] ?? '', isHidden, path })
  })
  return sheets
}

/** Texts stand in a part of their own, once each; those that only say how another is spoken are left out. */
function sharedStrings(parts: Parts): string[] {
  const strings: string[] = []
  if (parts.has('xl/sharedStrings.xml'))
    elements(partAt(parts, 'xl/sharedStrings.xml'), 'si', (node) => strings.push(textIn(node)))
  return strings
}

const textIn = ({ name, text, children }: XmlNode): string => {
  if (name === 'rPh') return ''
  return name === 't' ? text : children.map(textIn).join('')
}

function rowsOf(text: string, strings: readonly string[]): TableRow[] {
  const rows: { place: string; cells: string[] }[] = []
  elements(text, 'row', ({ attributes, children }) => {
    const cells: string[] = []
    for (const cell of children.filter(({ name }) => name === 'c')) {
      const at = columnOf(cell.attributes['r']) ?? cells.length
      if (at >= mostColumns) throw new Unreadable(`It has more than ${String(mostColumns)} columns.`)
      while (cells.length < at) cells.push('')
      cells[at] = valueOf(cell, strings)
    }
    if (rows.length >= mostRows) throw new Unreadable(tooManyRows.message)
    rows.push({ place: `row ${attributes['r'] ?? String(rows.length + 1)}`, cells })
  })
  const ranges: string[] = []
  elements(text, 'mergeCell', ({ attributes }) => void ranges.push(attributes['ref'] ?? ''))
  if (!fillMerged(rows, ranges)) throw new Unreadable('It has more merged cells than any list of devices.')
  return rows
}

function valueOf({ attributes, children }: XmlNode, strings: readonly string[]): string {
  const value = children.find(({ name }) => name === 'v')?.text ?? ''
  switch (attributes['t']) {
    case 's':
      return strings[Number(value)] ?? ''
    case 'inlineStr':
      return children.map(textIn).join('')
    case 'b':
      return value === '1' ? 'yes' : 'no'
    default:
      return value
  }
}

const nothingShown = (hidden: string): Message => ({
  message: `No sheet of it that is shown has heads that are known; hidden: ${hidden}.`,
  remedy: 'Show the sheet in the workbook and save it again.',
})

const nothingKnown: Message = {
  message: 'No sheet of it has heads that are known.',
  remedy: 'Head the columns as CUCM does: Device Name, SRTP Allowed, SIP Trunk Security Profile.',
}
