import { proseText } from './legible'
import { wordsLooks, type Words, type WordsLook } from './picture'

/** How wide a letter is about, by its size. Letters of East Asia and pictures are as wide as high. */
const widths = { mono: 0.62, sans: 0.58, boldSans: 0.68 } as const
const wide = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u{1f000}-\u{3ffff}]/u
const unmarked = /\p{M}|\u200d/u

const letterWidth = (letter: string, look: WordsLook): number => {
  const { size, face, bold } = wordsLooks[look]
  if (unmarked.test(letter)) return 0
  return size * (wide.test(letter) ? 1 : widths[face === 'sans' && bold ? 'boldSans' : face])
}

/** About how many points a text takes. */
export const textWidth = (text: string, look: WordsLook): number =>
  Array.from(text).reduce((sum, letter) => sum + letterWidth(letter, look), 0)

/** The text as a reader sees it, on so many lines at most; where it is longer, the middle of the last line is left out. */
export function fitted(text: string, width: number, look: WordsLook, lines = 1): string[] {
  const shown = proseText(text)
  if (lines <= 1 || textWidth(shown, look) <= width) return [cutInTheMiddle(shown, width, look)]
  const first = firstLine(shown, width, look)
  return [first, ...fitted(shown.slice(first.length), width, look, lines - 1)]
}

/** Breaks behind a mark of division where one is near the end of the line. */
function firstLine(text: string, width: number, look: WordsLook): string {
  let line = ''
  let used = 0
  for (const letter of text) {
    used += letterWidth(letter, look)
    if (used > width) break
    line += letter
  }
  const divided = /^.*[-._@/\s](?=.)/su.exec(line)?.[0] ?? ''
  return divided.length > line.length * 0.4 ? divided : line
}

function cutInTheMiddle(text: string, width: number, look: WordsLook): string {
  if (textWidth(text, look) <= width) return text
  const letters = Array.from(text)
  const room = width - letterWidth('…', look)
  const head: string[] = []
  const tail: string[] = []
  let used = 0
  for (let at = 0; at < letters.length; at += 1) {
    const fromStart = at % 2 === 0
    const letter = (fromStart ? letters[at / 2] : letters[letters.length - (at + 1) / 2]) ?? ''
    used += letterWidth(letter, look)
    if (used > room) break
    if (fromStart) head.push(letter)
    else tail.unshift(letter)
  }
  return `${head.join('')}…${tail.join('')}`
}

/** A text that stands in a drawing as it is: what may be too long is fitted first. */
export const words = (
  text: string,
  look: WordsLook,
  { x, y, width }: Pick<Words, 'x' | 'y' | 'width'>,
  align: Words['align'] = 'left',
): Words => ({ kind: 'words', x, y, width, align, look, text })
