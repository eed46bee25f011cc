import type { TextLine } from '../../text/terminal-lines'

/** A column of an answer, by the line of `=` below its head. */
export interface Column {
  name: string
  start: number
  /** Behind its last character. */
  end: number
  /** As many characters as the terminal showed in a line; 0 where it broke none. */
  wrap: number
}

export const isRule = (text: string | undefined): boolean => text !== undefined && /^ ?=+(?: =+)* ?$/u.test(text)

/** Widths that terminals have: of a broken line a blank at its end may be missing. */
const usual = [80, 132]

/** How a line that is broken in pieces was whole. */
export const joinedPieces = (pieces: readonly string[], wrap: number): string =>
  pieces.map((piece, at) => (at < pieces.length - 1 ? piece.padEnd(wrap) : piece)).join('')

/**
 * The columns of an answer, from the line of `=` at a place and the heads above it. A terminal breaks both alike.
 * @param from the first line that belongs to the answer: its statement
 */
export function columnsUnder(
  lines: readonly TextLine[],
  at: number,
  from: number,
): { columns: Column[]; first: number; next: number } {
  let next = at + 1
  while (isRule(lines[next]?.text)) next += 1
  const pieces = lines.slice(at, next).map(({ text }) => text)
  const wrap = pieces.length === 1 ? 0 : wrapOf(pieces)
  const rule = joinedPieces(pieces, wrap)
  const first = firstOfHeads(lines, { at, from, most: pieces.length })
  const heads = joinedPieces(
    lines.slice(first, at).map(({ text }) => text),
    wrap,
  )
  const columns = [...rule.matchAll(/=+/gu)].map(({ index, 0: run }): Column => {
    const end = index + run.length
    return { name: heads.slice(index, end).trim(), start: index, end, wrap }
  })
  return { columns, first, next }
}

function wrapOf(pieces: readonly string[]): number {
  const longest = Math.max(...pieces.slice(0, -1).map(({ length }) => length))
  return usual.find((width) => width === longest || width === longest + 1) ?? longest
}

/** Heads stand right above, and are broken into as many pieces, or into fewer, where blanks at the end are missing. */
function firstOfHeads(
  lines: readonly TextLine[],
  { at, from, most }: { at: number; from: number; most: number },
): number {
  let first = at
  while (first > from && at - first < most && isHead(lines[first - 1]?.text)) first -= 1
  return first
}

const isHead = (text = ''): boolean =>
  text.trim() !== '' && !/\brun\s+sql\b/iu.test(text) && !/\bfrom\s+\w+/iu.test(text)
