import { lineSpans, lineText, numberOf, type LineSpans } from './line-spans'

/** A line of a text, and where it stood: the first is 1. */
export interface TextLine {
  number: number
  text: string
}

/**
 * The lines of a text that may have come from a terminal: with any line ends, without what a pager left (a line that was
 * nothing else is gone), without colours and other controls. Blanks at the end of a line are gone; lines that the
 * terminal broke are as it broke them.
 */
export function terminalLines(text: string): TextLine[] {
  const lines = lineSpans(text)
  return textLines(lines, 0, lines.count)
}

/** Some of them, cut out. */
export function textLines(lines: LineSpans, from: number, to: number): TextLine[] {
  const cut: TextLine[] = []
  for (let at = from; at < to; at += 1) cut.push({ number: numberOf(lines, at), text: lineText(lines, at) })
  return cut
}

/** Terminals are rarely narrower: a line this long may go on in the next one. */
const narrowest = 79
/** No command prints a longer line. */
export const longestLine = 8192

/**
 * Joins what a terminal broke: a line without indentation after one that filled the terminal, unless it begins something
 * of its own.
 */
export function unwrapped(lines: readonly TextLine[], begins: (text: string) => boolean): TextLine[] {
  const joined: TextLine[] = []
  let width = 0
  for (const { number, text } of lines) {
    const before = joined.at(-1)
    const goesOn =
      width >= narrowest &&
      before !== undefined &&
      before.text.length < longestLine &&
      /^\S/u.test(text) &&
      !begins(text)
    if (goesOn) joined[joined.length - 1] = { number: before.number, text: before.text + text }
    else joined.push({ number, text })
    width = text.length
  }
  return joined
}
