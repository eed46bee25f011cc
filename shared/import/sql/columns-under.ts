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
  const ways = wrapsOf(pieces).flatMap((wrap) =>
    firstsOfHeads(lines, { at, from, most: pieces.length }).map((first) => {
      const heads = lines.slice(first, at).map(({ text }) => text)
      return { first, next, columns: columnsOf(joinedPieces(pieces, wrap), joinedPieces(heads, wrap), wrap) }
    }),
  )
  const likely = [isAskedBy(lines.slice(from, Math.max(from, at - pieces.length))), isHeadOfOne]
  const found = likely.map((isLikely) => ways.find(({ columns }) => columns.every(({ name }) => isLikely(name))))
  return found.find((way) => way !== undefined) ?? ways.at(-1) ?? { columns: [], first: at, next }
}

/** A statement names what it asks for, and its lines are broken as well. */
function isAskedBy(statement: readonly TextLine[]): (name: string) => boolean {
  const words = ['', ' '].flatMap(
    (between) =>
      statement
        .map(({ text }) => text)
        .join(between)
        .match(/\w+/gu) ?? [],
  )
  const asked = new Set(words)
  return (name) => asked.has(name)
}

const isHeadOfOne = (name: string): boolean => /^\S+$/u.test(name)

function columnsOf(rule: string, heads: string, wrap: number): Column[] {
  return [...rule.matchAll(/=+/gu)].map(({ index, 0: run }): Column => {
    const end = index + run.length
    return { name: heads.slice(index, end).trim(), start: index, end, wrap }
  })
}

/**
 * How wide the terminal may have been, the likeliest first. Where the line of `=` was broken at a blank, that may be
 * missing.
 */
function wrapsOf(pieces: readonly string[]): number[] {
  if (pieces.length === 1) return [0]
  const longest = Math.max(...pieces.slice(0, -1).map(({ length }) => length))
  const mayBe = [longest, longest + 1]
  const likely = usual.filter((width) => mayBe.includes(width))
  return [...likely, ...mayBe.filter((width) => !likely.includes(width))]
}

/**
 * Where the heads may begin, the likeliest first. They stand right above, and are broken into as many pieces, of which
 * some may be blank; or into fewer, where blanks at the end are missing.
 */
function firstsOfHeads(
  lines: readonly TextLine[],
  { at, from, most }: { at: number; from: number; most: number },
): number[] {
  let first = at
  while (first > from && at - first < most && isHead(lines[first - 1]?.text)) first -= 1
  const all = at - most
  const mayBeAll = all >= from && lines.slice(all, at).every(({ text }) => text.trim() === '' || isHead(text))
  return mayBeAll && all !== first ? [all, first] : [first]
}

const isHead = (text = ''): boolean =>
  text.trim() !== '' && !/\brun\s+sql\b/iu.test(text) && !/\bfrom\s+\w+/iu.test(text)
