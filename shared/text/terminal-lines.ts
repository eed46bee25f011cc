import { trimmedEnd } from './trimmed'

/** A line of a text, and where it stood: the first is 1. */
export interface TextLine {
  number: number
  text: string
}

/** Colours and movements of a terminal. */
const escapes = /\u001b(?:\[[0-?]*[ -/]*[@-~]|[@-_])/gu
/** What a pager leaves on the screen, with the backspaces or returns that were to wipe it. */
const pagers =
  /[ \t]{0,8}(?:<-{1,8} ?more ?-{1,8}>|-{1,8} ?more ?-{1,8}|press <enter> for 1 line, <space> for one page, or <q> to quit)(?:[ \t\b\r]*[\b\r])?/giu
const controls = /(?![\t\n])\p{Cc}/gu

/** What any of these begins with: most lines have nothing of it. */
const suspicious = /[\0-\x08\n-\x1f\x7f-\x9f]|[Mm][Oo][Rr][Ee]|[Pp][Rr][Ee][Ss][Ss]/

/** What no text is without that has any of it; most have nothing, and are looked through once. */
const otherEnds = /[\r\u2028\u2029]/u
/** A return that wipes what a pager left ends no line. */
const anyOther = /\r(?![ \t\b\r])|[\u2028\u2029]/u
const control = /[^\P{Cc}\t\n\r]/u
const pager = /- ?more|press <enter>/iu

/**
 * The lines of a text that may have come from a terminal: with any line ends, without what a pager left (a line that was
 * nothing else is gone), without colours and other controls. Blanks at the end of a line are gone; lines that the
 * terminal broke are as it broke them.
 */
export function terminalLines(text: string): TextLine[] {
  const isClean = !control.test(text) && !pager.test(text)
  const hasOtherEnds = otherEnds.test(text)
  const lines: TextLine[] = []
  let number = 0
  const take = (piece: string): void => {
    number += 1
    const shown = isClean || !suspicious.test(piece) ? piece : withoutPager(piece)
    if (shown !== null) lines.push({ number, text: trimmedEnd(shown) })
  }
  for (let start = 0; start <= text.length;) {
    const end = text.indexOf('\n', start)
    const piece = text.slice(start, end < 0 ? text.length : hasOtherEnds ? beforeReturns(text, start, end) : end)
    if (hasOtherEnds && otherEnds.test(piece)) for (const each of piece.split(anyOther)) take(each)
    else take(piece)
    start = end < 0 ? text.length + 1 : end + 1
  }
  return lines
}

/** As many returns as any system writes before the end of a line. */
function beforeReturns(text: string, start: number, end: number): number {
  let at = end
  while (at > start && at > end - 3 && text[at - 1] === '\r') at -= 1
  return at
}

/** Null for a line that was nothing but a pager's. */
function withoutPager(line: string): string | null {
  const shown = line.replace(escapes, '').replace(pagers, '')
  const wasPager = shown.trim() === '' && line.trim() !== '' && shown !== line
  return wasPager ? null : shown.replace(controls, '')
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
