/** From `!` to `~`: no blank, of whatever kind. */
const isSign = (code: number): boolean => code > 0x20 && code < 0x7f

/** As `trim` does it, which is dear for what is asked of every cell and every line: most have nothing to be cut. */
export const trimmed = (text: string): string =>
  text === '' || (isSign(text.charCodeAt(0)) && isSign(text.charCodeAt(text.length - 1))) ? text : text.trim()

/** As `trimEnd` does it. */
export const trimmedEnd = (text: string): string =>
  text === '' || isSign(text.charCodeAt(text.length - 1)) ? text : text.trimEnd()

/** What stands between two places, trimmed: blanks beside it are passed over before it is cut out. */
export function trimmedPart(text: string, from: number, to: number): string {
  let [start, end] = [from, Math.min(to, text.length)]
  while (end > start && text.charCodeAt(end - 1) === 0x20) end -= 1
  while (start < end && text.charCodeAt(start) === 0x20) start += 1
  return start >= end ? '' : trimmed(text.slice(start, end))
}
