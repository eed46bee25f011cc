/** How an answer came out of a terminal. */
export interface TerminalStyle {
  /** 0 where no line was broken. */
  wrap: number
  keepsBlanks: boolean
  /** A line that was broken keeps as many pieces, though what is copied of one ends without its blanks. */
  trimsPieces: boolean
  hasPrompt: boolean
  lineEnd: string
  pagesAfter: number
}

export const plainTerminal: TerminalStyle = {
  wrap: 0,
  keepsBlanks: true,
  trimsPieces: false,
  hasPrompt: true,
  lineEnd: '\n',
  pagesAfter: 0,
}

/** A table as CUCM prints the answer to `run sql`. */
export function runSqlText(
  statement: string,
  columns: readonly string[],
  rows: readonly (readonly (string | null)[])[],
  given: Partial<TerminalStyle> = {},
): string {
  const style = { ...plainTerminal, ...given }
  const texts = rows.map((row) => row.map((cell) => cell ?? 'NULL'))
  const widths = columns.map((name, at) => Math.max(name.length, 1, ...texts.map((row) => (row[at] ?? '').length)))
  const line = (cells: readonly string[]): string => cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' ')
  const printed = [line(columns), widths.map((width) => '='.repeat(width)).join(' '), ...texts.map(line)]
  const prompt = style.hasPrompt ? broken(`admin:run sql ${statement}`, style) : []
  const lines = [...prompt, ...printed.flatMap((each) => broken(each, style))]
  const paged =
    style.pagesAfter === 0
      ? lines
      : lines.flatMap((each, at) => ((at + 1) % style.pagesAfter ? [each] : [each, '--More--']))
  return [...paged, ...(style.hasPrompt ? ['admin:'] : []), ''].join(style.lineEnd)
}

function broken(line: string, { wrap, keepsBlanks, trimsPieces }: TerminalStyle): string[] {
  const shown = keepsBlanks ? line : line.trimEnd()
  if (wrap === 0 || shown.length <= wrap) return [shown]
  const pieces = Array.from({ length: Math.ceil(shown.length / wrap) }, (_, at) =>
    shown.slice(at * wrap, (at + 1) * wrap),
  )
  return keepsBlanks && !trimsPieces ? pieces : pieces.map((piece) => piece.trimEnd())
}
