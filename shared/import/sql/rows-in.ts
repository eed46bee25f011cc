import type { TextLine } from '../../text/terminal-lines'
import { trimmedPart } from '../../text/trimmed'
import type { TableRow } from '../table/table'
import { joinedPieces, type Column } from './columns-under'

/** The rows below the heads, cut by the widths of the columns: values hold blanks. */
export function rowsIn(lines: readonly TextLine[], columns: readonly Column[]): TableRow[] {
  const wrap = columns[0]?.wrap ?? 0
  const width = columns.at(-1)?.end ?? 0
  if (wrap === 0) return lines.map((line) => new CutRow(line, columns))
  return groupsOf(lines, { columns, wrap, width }).map((group) => {
    const text = joinedPieces(
      group.map((line) => line.text),
      wrap,
    )
    return new CutRow({ text, number: group[0]?.number ?? 0 }, columns)
  })
}

/** A line of an answer, which is cut into cells when it is read. */
class CutRow implements TableRow {
  private readonly line: TextLine
  private readonly columns: readonly Column[]

  constructor(line: TextLine, columns: readonly Column[]) {
    this.line = line
    this.columns = columns
  }

  get place(): string {
    return `line ${String(this.line.number)}`
  }

  /** What stands behind the last column belongs to it. */
  get cells(): string[] {
    const { text } = this.line
    const last = this.columns.length - 1
    return this.columns.map(({ start, end }, at) => trimmedPart(text, start, at === last ? text.length : end))
  }
}

interface Layout {
  columns: readonly Column[]
  wrap: number
  width: number
}

/** Which lines are the pieces of one row. */
function groupsOf(lines: readonly TextLine[], layout: Layout): TextLine[][] {
  const pieces = Math.ceil(layout.width / layout.wrap)
  return whole(lines, pieces, layout) ?? goingOn(lines, pieces, layout)
}

/** Where every row has all its pieces, they are counted; null where one of them could not stand in its place. */
function whole(lines: readonly TextLine[], pieces: number, layout: Layout): TextLine[][] | null {
  if (lines.length % pieces !== 0) return null
  const fitting = lines.every(({ text }, at) => fits(text, at % pieces, layout))
  // As well as they fit so, each could be a row that ends early: then its blanks were left out.
  const isSure = lines.some(({ text }, at) => at % pieces > 0 && !fits(text, 0, layout)) || lines.some(isFull(layout))
  if (!fitting || !isSure) return null
  return Array.from({ length: lines.length / pieces }, (_, row) => lines.slice(row * pieces, (row + 1) * pieces))
}

/** A line goes on in the next where it fills the terminal, or where the next can be no row of its own. */
function goingOn(lines: readonly TextLine[], pieces: number, layout: Layout): TextLine[][] {
  const groups: TextLine[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    const before = group?.at(-1)
    const mayGoOn = group && before && group.length < pieces
    const goesOn =
      mayGoOn && (isFull(layout)(before) || (!fits(line.text, 0, layout) && fits(line.text, group.length, layout)))
    if (goesOn) group.push(line)
    else groups.push([line])
  }
  return groups
}

const isFull =
  ({ wrap }: Layout) =>
  ({ text }: TextLine): boolean =>
    text.length >= wrap - 1

/**
 * Between two columns is a blank, and what stands in a column begins where the column begins: where a piece has it
 * otherwise, it is not that piece.
 */
function fits(text: string, piece: number, { columns, wrap }: Layout): boolean {
  const from = piece * wrap
  return columns.every(({ start, end }) => {
    const gap = end - from
    if (gap >= 0 && gap < Math.min(text.length, wrap) && text[gap] !== ' ') return false
    const cell = start < from ? '' : text.slice(start - from, end - from)
    return !cell.startsWith(' ') || cell.trim() === ''
  })
}
