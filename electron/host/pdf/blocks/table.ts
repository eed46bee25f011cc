import type { Table, TableRow } from '../../../../shared/document/document'
import { joinSpans, say, strong, type Inline } from '../../../../shared/document/inline'
import { heightOf, type Strip } from '../flow'
import type { Pen, TagOptions } from '../pen'
import { pdfText, type Tag } from '../pdfkit-inside'
import { across, type, type Style } from '../sheet'
import { isEmptyLine, type Line } from '../text/piece'
import { totalHeight } from './beside'
import { columnsFor, type Column } from './columns'
import type { BlockContext } from './context'
import { Holder } from './holder'
import { plainOf } from '../plain'
import { actualText, ending, gap, portions } from './text-strips'

const pads = { usual: 1.6, dense: 0.6 }
const markSide = 10
const markRoom = 15

export interface TableContext extends BlockContext {
  columns: readonly Column[]
  /** Where the page stands that a row leads to; null where none leads anywhere. */
  pages?: Column | null
  element: Holder
  /** Above and below the lines of a row. */
  pad?: number
}

/** The caption is for those who cannot see the table. */
export const tableTag = (caption: string): TagOptions => ({
  title: caption,
  attributes: { O: 'Table', Summary: pdfText(caption) },
})

/** Head over a rule, rows on hairlines, groups in bold. The head comes again on each page. */
export function table(context: BlockContext, given: Table): Strip[] {
  const { caption, columns: heads, rows } = given.isLastBehind === true ? withLastBehind(given) : given
  const inRows = rows.flatMap((row) => ('cells' in row ? [row.cells] : []))
  const hasMarks = rows.some((row) => 'cells' in row && row.mark !== undefined)
  const leads = rows.some((row) => 'cells' in row && row.to !== undefined)
  const widths = columnsFor(context.wrapper, leads ? [...heads, pageHead] : heads, inRows, hasMarks ? [markRoom] : [])
  const element = new Holder(context.parent, 'Table', tableTag(caption))
  const pages = leads ? (widths.at(-1) ?? null) : null
  const pad = given.isDense === true ? pads.dense : pads.usual
  const table: TableContext = { ...context, columns: leads ? widths.slice(0, -1) : widths, element, pages, pad }
  const head = tableHead(table, heads)
  let repeat = head.again
  const strips = rows.map((row) => {
    if ('cells' in row) return rowStrips(table, row, hasMarks ? markRoom : 0).map((strip) => ({ ...strip, repeat }))
    const group = groupStrips(table, row.group, head.again)
    repeat = group.again
    return group.first.map((strip) => ({ ...strip, repeat: head.again }))
  })
  const all = [
    ...head.first,
    ...noRowAlone(
      strips,
      rows.findIndex((row) => 'cells' in row),
    ),
    ending(element),
    gap(5),
  ]
  const [first, ...rest] = given.isWhole === true ? all : []
  return first === undefined ? all : [{ ...first, whole: heightOf(all) }, ...rest]
}

/** The last cell stands out behind the one before it. */
function withLastBehind({ columns, rows, ...table }: Table): Table {
  const joined = <Item>(items: readonly Item[], join: (one: Item, last: Item) => Item): Item[] => {
    const [one, last] = items.slice(-2)
    return one === undefined || last === undefined ? [...items] : [...items.slice(0, -2), join(one, last)]
  }
  return {
    ...table,
    columns: joined(columns, (one, last) => `${one}, ${last.toLowerCase()}`),
    rows: rows.map((row) =>
      'cells' in row ? { ...row, cells: joined(row.cells, (one, last) => joinSpans([one, bold(last)], ' ')) } : row,
    ),
  }
}

/** A row of so many points is not lost on a page, whether or not another stands beside it. */
const standsAlone = 34

/**
 * The first row stays with the head and the second, the last with the one before it.
 * @param first the number of the first row that is no group
 */
export function noRowAlone(rows: readonly Strip[][], first = 0): Strip[] {
  const last = rows.length - 1
  return rows.flatMap((strips, at) => {
    const isTall = (row: readonly Strip[] | undefined): boolean => row !== undefined && totalHeight(row) > standsAlone
    const stays =
      at < last && (at < first || (at === first && !isTall(strips)) || (at === last - 1 && !isTall(rows[last])))
    return stays ? strips.map((strip) => ({ ...strip, keep: true })) : strips
  })
}

interface Repeated {
  first: Strip[]
  again: Strip
}

export function tableHead({ wrapper, columns, element, pages }: TableContext, heads: readonly string[]): Repeated {
  const cells = columns.map(({ x, width }, at) => ({
    x,
    width,
    lines: wrapper.wrap(say`${heads[at] ?? ''}`, type.label, width),
  }))
  const tall = Math.max(...cells.map(({ lines }) => lines.length)) * type.label.lead
  const height = tall + 5
  const rule = (pen: Pen, y: number): void => pen.rule(0, y + tall + 3, across, 0.9, 'text')
  const first: Strip = {
    height,
    keep: true,
    draw(pen, y) {
      const row = pen.open(element.tag(pen), 'TR')
      for (const { lines, ...place } of cells) {
        pen.add(row, 'TH', () => pen.lines(lines, { ...place, y }, type.label), {
          attributes: { O: 'Table', Scope: 'Column' },
        })
      }
      row.end()
      drawPageHead(pen, y, pages)
      rule(pen, y)
    },
  }
  const again: Strip = {
    height,
    draw(pen, y) {
      pen.furniture(() => {
        for (const { lines, ...place } of cells) pen.lines(lines, { ...place, y }, type.label)
      })
      drawPageHead(pen, y, pages)
      rule(pen, y)
    },
  }
  return { first: [first], again }
}

const pageHead = 'Page'

const drawPageHead = (pen: Pen, y: number, pages: Column | null | undefined): void => {
  if (pages) pen.furniture(() => pen.put(say`${pageHead}`, { ...pages, y }, type.label))
}

const groupHeight = 20

function groupStrips({ wrapper, columns, element }: TableContext, title: Inline, head: Strip): Repeated {
  const lines = wrapper.wrap(joinSpans([bold(title)], ''), type.strong, across)
  const rule = (pen: Pen, y: number): void => pen.rule(0, y, across, 0.5, 'hair')
  const first = portions(lines.length).map(({ from, to }): Strip => {
    const isFirst = from === 0
    const isLast = to === lines.length
    const before = isFirst ? 5 : 0
    const height = before + (to - from) * type.strong.lead + (isLast ? 3 : 0)
    return {
      height,
      keep: true,
      draw(pen, y) {
        const row = pen.open(element.tag(pen), 'TR')
        const place = { x: 0, y: y + before, width: across }
        const attributes = { O: 'Table', Scope: 'Row', ColSpan: columns.length }
        const cell = pen.open(row, 'TH', { ...actualText(lines.slice(from, to)), attributes })
        pen.content(cell, () => pen.lines(lines.slice(from, to), place, type.strong))
        row.end()
        if (isLast) rule(pen, y + height - 1)
      },
    }
  })
  const again: Strip = {
    height: head.height + groupHeight,
    draw(pen, y) {
      head.draw(pen, y)
      const place = { x: 0, y: y + head.height + 5, width: across }
      pen.furniture(() => pen.lines([continued(pen, title)], place, type.strong))
      rule(pen, y + head.height + groupHeight - 1)
    },
  }
  return { first, again }
}

/** A long name is cut where it comes again, not the word behind it. */
function continued({ wrapper }: Pen, title: Inline): Line {
  const word = ', continued'
  const room = across - wrapper.widths(say`${word}`, type.strong).natural
  const cut = wrapper.fit(say`${plainOf(title)}`, type.strong, room).text
  return wrapper.fit(say`${cut}${word}`, type.strong, across)
}

const bold = (title: Inline): Inline => title.map((span) => (span.style === 'plain' ? strong(span.text) : span))

export function rowStrips(table: TableContext, row: Extract<TableRow, { cells: unknown }>, indent: number): Strip[] {
  const { wrapper, columns, element, pad = pads.usual } = table
  const entry = new Holder(element, 'TR')
  const cells = columns.map(({ x, width }, at) => {
    const left = at === 0 ? indent : 0
    const lines = wrapper.wrap(row.cells[at] ?? [], type.cell, width - left)
    const options = { ...actualText(lines), ...(at === 0 ? { attributes: { O: 'Table', Scope: 'Row' } } : {}) }
    return { x: x + left, width: width - left, lines, tag: new Holder(entry, at === 0 ? 'TH' : 'TD', options) }
  })
  const most = Math.max(...cells.map(({ lines }) => lines.length))
  return portions(most).map(({ from, to }): Strip => {
    const [above, below] = [from === 0 ? pad : 0, to === most ? pad : 0]
    const height = above + (to - from) * type.cell.lead + below
    return {
      height,
      keep: to !== most,
      draw(pen, y) {
        if (from === 0 && row.mark) pen.mark(row.mark, 0, y + pad + 1, markSide)
        for (const { lines, tag, ...place } of cells) {
          drawPart(pen, tag.tag(pen), lines.slice(from, to), { ...place, y: y + above })
        }
        if (to !== most) return
        if (row.to !== undefined) drawPage(pen, row.to, entry.tag(pen), table.pages, { y, height, pad })
        entry.end()
        pen.rule(0, y + height, across, 0.5, 'hair')
      },
    }
  })
}

/** The page that a row leads to; who clicks on the row goes there. */
function drawPage(
  pen: Pen,
  to: string,
  tag: Tag,
  column: Column | null | undefined,
  { y, height, pad }: { y: number; height: number; pad: number },
): void {
  const page = pen.pageOf(to)
  if (page === null || !column) return
  pen.furniture(() => pen.put(say`${page}`, { ...column, y: y + pad }, type.cell))
  pen.link(tag, to, { x: 0, y, width: across, height })
}

/** Lines of a cell, if there are any. */
export function drawPart(
  pen: Pen,
  tag: Tag,
  lines: readonly Line[],
  place: Parameters<Pen['lines']>[1],
  style: Style = type.cell,
): void {
  if (!lines.every(isEmptyLine)) pen.content(tag, () => pen.lines(lines, place, style))
}
