import type { Inline } from '../../../../shared/document/inline'
import type { Style } from '../sheet'
import { clusters } from './characters'
import { areTold, widthOf, type Line, type Link, type Piece } from './piece'
import { Recent } from './recent'
import type { Setting, Typesetter } from './typesetter'
import { needsOrder, visualOrder } from './visual-order'
import { noLabel, Words, type Label, type Word, type WordPart } from './words'

/** A text in its words, with the lines that were made of it for each width. */
interface Wording {
  words: readonly Word[]
  lines: Map<number, readonly Line[]>
  widths: Widths | null
}

export interface Widths {
  natural: number
  least: number
}

/** The same sentences stand on many pages, and each is tried in several places. */
const mostWordings = 4000

/** Widths are sums of decimal fractions. */
const nearly = 0.01

/** Breaks sentences into lines. */
export class Wrapper {
  readonly #words: Words
  readonly #wordings = new Recent<Wording>(mostWordings)
  readonly #styles = new Map<Style, number>()

  constructor(private readonly typesetter: Typesetter) {
    this.#words = new Words(typesetter)
  }

  /**
   * At least one line; no line is wider than `room`, unless one character is.
   * @param label stands before it on the first line, in letters of its own
   */
  wrap(inline: Inline, style: Style, room: number, label: Label = noLabel): readonly Line[] {
    const wording = this.#wording(inline, style, label)
    const known = wording.lines.get(room)
    if (known) return known
    const lines = this.#lines(wording.words, room)
    wording.lines.set(room, lines)
    return lines
  }

  /** One line; what does not fit is left out, with three dots in its place. */
  fit(inline: Inline, style: Style, room: number): Line {
    const start = beginning(onPaper(inline), room / style.size)
    const [first = emptyLine, ...more] = this.wrap(start, style, room)
    if (more.length === 0) return first
    const [end = emptyLine] = this.wrap(dots, style, room)
    const [cut = emptyLine] = this.wrap(start, style, Math.max(room - end.width, 0))
    return joined(cut, end)
  }

  /** The width that the text takes on one line, and that of its longest word. */
  widths(inline: Inline, style: Style): Widths {
    const wording = this.#wording(inline, style, noLabel)
    return (wording.widths ??= widthsOf(wording.words))
  }

  #wording(given: Inline, style: Style, label: Label): Wording {
    const inline = onPaper(given)
    const text = this.#keyOf(inline, style)
    const key = label === noLabel ? text : `${text}|${this.#keyOf(label.text, label.style)}`
    const known = this.#wordings.get(key)
    if (known) return known
    const wording = { words: this.#words.of(inline, style, label), lines: new Map(), widths: null }
    this.#wordings.set(key, wording)
    return wording
  }

  /** With the lengths of the texts, so that no two sentences have the same. */
  #keyOf(inline: Inline, style: Style): string {
    const known = this.#styles.get(style)
    if (known === undefined) this.#styles.set(style, this.#styles.size)
    let key = String(known ?? this.#styles.size - 1)
    for (const span of inline) key += ` ${span.style}${span.text.length} ${span.text}${span.to ?? ''}`
    return key
  }

  #lines(words: readonly Word[], room: number): Line[] {
    const lines: OpenLine[] = [{ words: [], used: 0 }]
    for (const word of words) {
      const isLong = word.width > room + nearly && !word.isSpace
      if (isLong) for (const part of this.#cut(word, room)) place(lines, part, room)
      else place(lines, word, room)
    }
    return lines.map(({ words }, at) => this.#line(words, at === lines.length - 1))
  }

  /** A word that is wider than its column: names and subjects can be 4,096 characters long. */
  #cut(word: Word, room: number): Word[] {
    return word.parts.flatMap((part) => this.#cutText(part, room))
  }

  #cutText({ text, setting }: WordPart, room: number): Word[] {
    const found: Word[] = []
    const all = clusters(text)
    let from = 0
    while (from < all.length) {
      const end = from + softEnd(all.slice(from, from + this.#fitting(all, from, setting, room)), from, all.length)
      found.push({ ...this.#words.make(all.slice(from, end).join(''), setting), isSpace: false })
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
    let count = words.length
    while (count > 0 && words[count - 1]?.isSpace === true) count -= 1
    const shown = words.slice(0, count)
    let text = ''
    for (const { parts } of shown) for (const part of parts) text += part.text
    const hasRtl = needsOrder(text)
    const pieces = hasRtl ? this.#ordered(shown) : piecesOf(shown)
    const told = { width: widthOf(pieces), text, hasRtl, isTold: areTold(pieces) }
    const line = { pieces, end: null, ...told, ...(hasRtl ? {} : linksIn(shown)) }
    const end = shown.at(-1)?.parts.at(-1)
    if (isLast || !end || count === words.length) return line
    // Whoever hears the text or copies it needs the space where the line was broken; it takes no room.
    return { ...line, pieces: pieces.concat(this.typesetter.pieces(' ', end.setting.style)) }
  }

  #ordered(words: readonly Word[]): Piece[] {
    const logical = words.flatMap(({ parts }) =>
      parts.flatMap(({ pieces, setting }) => pieces.map((piece) => ({ piece, setting }))),
    )
    return visualOrder(logical, (turned, { style }) => this.typesetter.pieces(turned, style))
  }
}

/** With what is printed in place of what is too long. */
const onPaper = (inline: Inline): Inline =>
  inline.some(({ printed }) => printed !== undefined) ? inline.flatMap((span) => span.printed ?? [span]) : inline

function linksIn(words: readonly Word[]): Pick<Line, 'links'> {
  const links: Link[] = []
  let x = 0
  for (const { parts } of words) {
    for (const { pieces, setting } of parts) {
      const width = widthOf(pieces)
      if (setting.to !== undefined) links.push({ x, width, to: setting.to })
      x += width
    }
  }
  return links.length === 0 ? {} : { links }
}

function piecesOf(words: readonly Word[]): Piece[] {
  const found: Piece[] = []
  for (const { parts } of words) for (const { pieces } of parts) for (const piece of pieces) found.push(piece)
  // Lines are kept until they are drawn: without the room that a list has to grow.
  return found.slice()
}

function widthsOf(words: readonly Word[]): Widths {
  let natural = 0
  let least = 0
  for (const { width, isSpace } of words) {
    natural += width
    if (!isSpace) least = Math.max(least, width)
  }
  return { natural, least }
}

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

const emptyLine: Line = { pieces: [], end: null, width: 0, text: '', hasRtl: false, isTold: true }

const joined = (start: Line, end: Line): Line => ({
  pieces: start.pieces,
  end: { x: start.width, pieces: end.pieces },
  width: start.width + end.width,
  text: start.text + end.text,
  hasRtl: start.hasRtl,
  isTold: start.isTold && end.isTold,
})

/** Of the characters that fit, how many to take: up to the last name of a list, else to the last punctuation or to where a capital begins. */
function softEnd(fitting: readonly string[], from: number, total: number): number {
  if (from + fitting.length >= total) return fitting.length
  // A list of names breaks between two of them, not inside of one.
  for (let at = fitting.length; at > 0; at -= 1) if (/^[,;]$/.test(fitting[at - 1] ?? '')) return at
  for (let at = fitting.length - 1; at > fitting.length / 3; at -= 1) {
    const [before = '', after = ''] = [fitting[at - 1], fitting[at]]
    if (/^[.,\-_/:;@=&?]$/.test(before) || (/^[a-z0-9]$/.test(before) && /^[A-Z]$/.test(after))) return at
  }
  return fitting.length
}
