import type { TextLine } from '../../text/terminal-lines'
import { trimmed, trimmedPart } from '../../text/trimmed'
import type { TableRow } from '../table/table'
import { joinedPieces, type Column } from './columns-under'

/** The rows below the heads, cut by the widths of the columns: values hold blanks. */
export function rowsIn(
  lines: readonly TextLine[],
  next: number,
  columns: readonly Column[],
): { rows: TableRow[]; end: number } {
  const wrap = columns[0]?.wrap ?? 0
  const width = columns.at(-1)?.end ?? 0
  if (wrap === 0) {
    const end = endOf(lines, next)
    return { rows: lines.slice(next, end).map((line) => new CutRow(line, columns)), end }
  }
  const { groups, end } = groupsOf(lines, next, { columns, wrap, width })
  const rows = groups.map((group) => {
    const text = joinedPieces(
      group.map((line) => line.text),
      wrap,
    )
    return new CutRow({ text, number: group[0]?.number ?? 0 }, columns)
  })
  return { rows, end }
}

/** An answer ends with an empty line. */
function endOf(lines: readonly TextLine[], next: number): number {
  let end = next
  while (end < lines.length && !isBlank(lines[end])) end += 1
  return end
}

const isBlank = (line: TextLine | undefined): boolean => trimmed(line?.text ?? '') === ''

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

interface Groups {
  groups: TextLine[][]
  end: number
}

/** Which lines are the pieces of one row. */
function groupsOf(lines: readonly TextLine[], next: number, layout: Layout): Groups {
  const pieces = Math.ceil(layout.width / layout.wrap)
  const counted = whole(lines, next, { pieces, layout })
  if (counted) return counted
  const end = endOf(lines, next)
  return { groups: goingOn(lines.slice(next, end), pieces, layout), end }
}

/**
 * Where every row has all its pieces, they are counted, and some of them may be blank; null where one of them could not
 * stand in its place.
 */
function whole(
  lines: readonly TextLine[],
  next: number,
  { pieces, layout }: { pieces: number; layout: Layout },
): Groups | null {
  const groups: TextLine[][] = []
  let end = next
  while (end < lines.length && !isBlank(lines[end])) {
    const group = lines.slice(end, end + pieces)
    if (!group.every(({ text }, piece) => fits(text, piece, layout) && goesOnFrom(group, piece, layout))) return null
    groups.push(group)
    end += group.length
  }
  const isShort = (groups.at(-1)?.length ?? pieces) < pieces
  return isShort && groups.length > 1 && !groups.some(hasBlank) ? null : { groups, end }
}

const hasBlank = (group: readonly TextLine[]): boolean => group.some(isBlank)

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

/** A value that goes on behind the break stood up to it: it may have been broken at two blanks. */
function goesOnFrom(group: readonly TextLine[], piece: number, { columns, wrap }: Layout): boolean {
  const from = piece * wrap
  const broken = columns.find(({ start, end }) => start < from && from < end)
  const before = group[piece - 1]
  if (before === undefined || broken === undefined || before.text.length >= wrap - 2) return true
  return trimmed(group[piece]?.text.slice(0, broken.end - from) ?? '') === ''
}

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
