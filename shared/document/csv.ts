import { type Checkline, type ChecklineGroup, type Document, type EnterRow, type Section } from './document'
import { formulaSigns } from '../text/formula-signs'
import { flatText, legalText } from './legible'

const BYTE_ORDER_MARK = '\ufeff'

const formula = `[${formulaSigns}]`
const beginsFormula = new RegExp(`^["\\s\\p{Cc}\\p{Cf}]*${formula}|^["\\p{Z}\\p{Cf}]*[\\t\\r\\n]`, 'u')

/**
 * A spreadsheet that expects semicolons, tabs or bars takes our quotes for text and begins a new cell at each of these.
 * There, quotes of the text itself open and close a cell, and go. What follows is guarded as well.
 */
const skipped = '["\\p{Z}\\p{Cf}]*'
const beginsFormulaInside = new RegExp(`[;|\\t\\r\\n](?=${skipped}${formula})|[;|\\r\\n](?=${skipped}[\\t\\r])`, 'gu')

/** A `'` makes a spreadsheet take the cell as text. It shows in other readers: `'+1 555 0100`. */
function guarded(text: string): string {
  const inside = text.replace(beginsFormulaInside, "$&'")
  return beginsFormula.test(text) ? `'${inside}` : inside
}

/** Most cells need no closer look: printable ASCII that begins with a letter or digit, without quotes and separators. */
const harmless = /^(?:[0-9A-Za-z][ !#-:<-{}~]*)?$/

const cell = (text: string): string =>
  harmless.test(text) ? `"${text}"` : `"${guarded(legalText(text)).replaceAll('"', '""')}"`

/**
 * Strict CSV (RFC 4180) for people with spreadsheets: UTF-8 with byte order mark, comma, CRLF, every cell quoted.
 * No cell is taken for a formula. Rows are written as they are, of any length.
 */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')

const enterLine = (row: EnterRow): string => {
  const was = row.was.length === 0 ? '' : ` (was ${flatText(row.was)})`
  return `${row.label} = ${flatText(row.value)}${was}`
}

const cautionLine = (caution: Checkline['cautions'][number]): string =>
  caution.id === '' ? flatText(caution.text) : `${caution.id}: ${flatText(caution.text)}`

interface Place {
  section: Section
  /** The unit that the line stands in, as `U2 SIP-CUBE`; empty outside of all. */
  unit: string
  group: ChecklineGroup
  line: Checkline
}

/** The columns, in order, and what each cell holds. */
const columns: Record<string, (place: Place) => string> = {
  id: ({ line }) => line.id,
  number: ({ line }) => line.number,
  section: ({ section }) => section.title,
  unit: ({ unit }) => unit,
  group: ({ group }) => group.title,
  object: ({ group }) => group.object,
  action: ({ line }) => flatText(line.action),
  'menu path': ({ line }) => line.goTo.join(' > '),
  enter: ({ line }) => line.enter.map(enterLine).join('\n'),
  // A row is read by itself, in whatever order a sheet has them: what an earlier line has said stands here as well.
  caution: ({ line }) => line.cautions.map(cautionLine).join('\n'),
  'expected sight': ({ line }) => flatText(line.see),
  verify: ({ line }) => flatText(line.verify),
  undo: ({ line }) => flatText(line.undo),
  'evidence wanted': ({ line }) => line.evidence,
  register: ({ line }) => line.register.join(' '),
  state: ({ line }) => line.entry.state,
  by: ({ line }) => line.entry.by,
  on: ({ line }) => line.entry.on,
  evidence: ({ line }) => line.entry.evidence,
}

function places(section: Section): Place[] {
  let unit = ''
  return section.blocks.flatMap((block) => {
    if (block.kind === 'unit') unit = `${block.number} ${block.name}`
    return block.kind === 'checklines' ? block.lines.map((line) => ({ section, unit, group: block, line })) : []
  })
}

/** One row for each checkline, in the order of use, under a row of names. Several values in one cell stand on lines of their own. */
export const checklistCsv = (document: Document): string => {
  const cells = Object.values(columns)
  const rows = document.sections.flatMap(places).map((place) => cells.map((of) => of(place)))
  return toCsv([Object.keys(columns), ...rows])
}
