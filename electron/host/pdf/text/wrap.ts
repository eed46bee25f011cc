import type { Inline } from '../../../../shared/document/inline'
import { type, type Style } from '../sheet'
import { breakable, clusters } from './characters'
import type { Line, Piece } from './piece'
import type { Setting, Typesetter } from './typesetter'
import { needsOrder, visualOrder } from './visual-order'

/** What stands between two places where a line may break, in one font or several. */
interface Word {
  parts: { text: string; setting: Setting; pieces: readonly Piece[] }[]
  width: number
  isSpace: boolean
}

/** Words before a text, such as what kind of thing it says. */
export interface Label {
  text: Inline
  style: Style
}

const noLabel: Label = { text: [], style: type.label }

/** Widths are sums of decimal fractions. */
const nearly = 0.01

/** Breaks sentences into lines. */
export class Wrapper {
  constructor(private readonly typesetter: Typesetter) {}

  /**
   * At least one line; no line is wider than `room`, unless one character is.
   * @param label stands before it on the first line, in letters of its own
   */
  wrap(inline: Inline, style: Style, room: number, label: Label = noLabel): Line[] {
    const lines: OpenLine[] = [{ words: [], used: 0 }]
    for (const word of this.#words(inline, style, label)) {
      const isLong = word.width > room + nearly && !word.isSpace
      for (const part of isLong ? this.#cut(word, room) : [word]) place(lines, part, room)
    }
    return lines.map(({ words }, at) => this.#line(words, at === lines.length - 1))
  }

  /** One line; what does not fit is left out, with three dots in its place. */
  fit(inline: Inline, style: Style, room: number): Line {
    const start = beginning(inline, room / style.size)
    const [first = emptyLine, ...more] = this.wrap(start, style, room)
    if (more.length === 0) return first
    const [end = emptyLine] = this.wrap(dots, style, room)
    const [cut = emptyLine] = this.wrap(start, style, Math.max(room - end.width, 0))
    return joined(cut, end)
  }

  /** The width that the text takes on one line, and that of its longest word. */
  widths(inline: Inline, style: Style): { natural: number; least: number } {
    const words = this.#words(inline, style)
    const natural = words.reduce((sum, { width }) => sum + width, 0)
    return { natural, least: words.reduce((most, { width, isSpace }) => (isSpace ? most : Math.max(most, width)), 0) }
  }

  #words(inline: Inline, style: Style, label: Label = noLabel): Word[] {
    const words: Word[] = []
    let isOpen = false
    const before = this.typesetter.settings(label.text, label.style)
    for (const setting of [...before, ...this.typesetter.settings(inline, style)]) {
      for (const [index, text] of textsOf(setting).entries()) {
        const pieces = this.typesetter.pieces(text, setting.style)
        const part = { text, setting, pieces }
        const width = widthOf(pieces)
        const isSpace = /^ +$/.test(text)
        const last = words.at(-1)
        if (last && isOpen && index === 0 && !isSpace) {
          last.parts.push(part)
          last.width += width
        } else words.push({ parts: [part], width, isSpace })
        isOpen = !isSpace
      }
    }
    return words
  }

  /** A word that is wider than its column: names and subjects can be 4,096 characters long. */
  #cut(word: Word, room: number): Word[] {
    return word.parts.flatMap(({ text, setting }) => this.#cutText(text, setting, room))
  }

  #cutText(text: string, setting: Setting, room: number): Word[] {
    const found: Word[] = []
    const all = clusters(text)
    let from = 0
    while (from < all.length) {
      const end = from + softEnd(all.slice(from, from + this.#fitting(all, from, setting, room)), from, all.length)
      const part = all.slice(from, end).join('')
      const pieces = this.typesetter.pieces(part, setting.style)
      found.push({ parts: [{ text: part, setting, pieces }], width: widthOf(pieces), isSpace: false })
      from = end
    }
    return found
  }

  /** How many characters fit, at least one. Kerning is left out of account, so a little less is taken. */
  #fitting(all: readonly string[], from: number, setting: Setting, room: number): number {
    let used = 0
    let count = 0
    for (const cluster of all.slice(from, from + 1000)) {
      used += widthOf(this.typesetter.pieces(cluster, setting.style))
      if (used > room && count > 0) break
      count += 1
    }
    const whole = (): number => widthOf(this.typesetter.pieces(all.slice(from, from + count).join(''), setting.style))
    while (count > 1 && whole() > room) count -= 1
    return count
  }

  #line(words: readonly Word[], isLast: boolean): Line {
    const last = words.findLastIndex(({ isSpace }) => !isSpace)
    const parts = words.slice(0, last + 1).flatMap((word) => word.parts)
    const text = parts.map((part) => part.text).join('')
    const line = this.#ordered(parts, text)
    const end = parts.at(-1)
    if (isLast || !end || words.at(-1)?.isSpace !== true) return line
    // Whoever hears the text or copies it needs the space where the line was broken; it takes no room.
    const gap = this.typesetter.pieces(' ', end.setting.style).map((piece) => ({ piece, x: line.width }))
    return { ...line, fragments: [...line.fragments, ...gap] }
  }

  #ordered(parts: Word['parts'], text: string): Line {
    if (!needsOrder(text)) return lineOf(allPieces(parts), text, false)
    const logical = parts.flatMap(({ pieces, setting }) => pieces.map((piece) => ({ piece, setting })))
    return lineOf(
      visualOrder(logical, (turned, { style }) => this.typesetter.pieces(turned, style)),
      text,
      true,
    )
  }
}

const allPieces = (parts: Word['parts']): Piece[] => parts.flatMap(({ pieces }) => pieces)

interface OpenLine {
  words: Word[]
  used: number
}

/** Puts a word where it fits. A space that does not fit ends its line. */
function place(lines: OpenLine[], word: Word, room: number): void {
  const line = lines.at(-1)
  if (!line) return
  const fits = line.used + word.width <= room + nearly
  if (fits || line.used === 0 || word.isSpace) {
    line.words.push(word)
    line.used = fits ? line.used + word.width : Infinity
    return
  }
  lines.push({ words: [word], used: word.width })
}

const dots: Inline = [{ style: 'plain', text: '…' }]

/** Few letters are narrower than a fifth of their size. */
const perSize = 5

/** As much of a long text as can stand on one line, and a little more. */
function beginning(inline: Inline, sizes: number): Inline {
  let left = Math.ceil(sizes * perSize) + 20
  return inline.flatMap((span) => {
    const text = span.text.length <= left ? span.text : span.text.slice(0, left).replace(/\p{Surrogate}$/u, '')
    left = Math.max(0, left - text.length)
    return text === '' ? [] : [{ ...span, text }]
  })
}

const emptyLine: Line = { fragments: [], width: 0, text: '', hasRtl: false }

const textsOf = ({ text, isWhole }: Setting): string[] => (isWhole ? [text] : breakable(text))

const widthOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { width }) => sum + width, 0)

function lineOf(pieces: readonly Piece[], text: string, hasRtl: boolean): Line {
  let x = 0
  const fragments = pieces.map((piece) => {
    const fragment = { piece, x }
    x += piece.width
    return fragment
  })
  return { fragments, width: x, text, hasRtl }
}

const joined = (start: Line, end: Line): Line => ({
  fragments: [...start.fragments, ...end.fragments.map(({ piece, x }) => ({ piece, x: x + start.width }))],
  width: start.width + end.width,
  text: start.text + end.text,
  hasRtl: start.hasRtl,
})

/** Of the characters that fit, how many to take: up to the last punctuation, or to where a capital begins. */
function softEnd(fitting: readonly string[], from: number, total: number): number {
  if (from + fitting.length >= total) return fitting.length
  for (let at = fitting.length - 1; at > fitting.length / 3; at -= 1) {
    const [before = '', after = ''] = [fitting[at - 1], fitting[at]]
    if (/^[.,\-_/:;@=&?]$/.test(before) || (/^[a-z0-9]$/.test(before) && /^[A-Z]$/.test(after))) return at
  }
  return fitting.length
}
