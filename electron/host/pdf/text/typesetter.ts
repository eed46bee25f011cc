import { unreachable } from '../../../../shared/unreachable'
import type { Inline, Span } from '../../../../shared/document/inline'
import { spanText } from '../../../../shared/document/legible'
import type { Style } from '../sheet'
import { clusters, isIgnorable, isJoining, isMostlyRtl, isPlain, isRtlText } from './characters'
import { codeBox, drawnSigns } from './drawn-signs'
import type { Face, FontName } from './font-files'
import type { Fonts } from './fonts'
import type { Piece } from './piece'
import { mostWords, RecentBy } from './recent'

/** A span as it is set. */
export interface Setting {
  text: string
  style: Style
  /** As a whole it runs from right to left: a name by its first letter, a sentence by most of them. */
  isRtl: boolean
  /** Short, and to be typed exactly or filled in: it never breaks. */
  isWhole: boolean
  /** Number of the line or note that it leads to. */
  to?: string
}

const isSentence = ({ style }: Span): boolean => style === 'plain' || style === 'strong'

/** Mono letters look larger than those of the text around them. */
const monoSize = 0.95
/** Exact text, or a blank, up to this length is never broken. */
const whole = 18

const bolder: Readonly<Record<Face, Face>> = {
  sans: 'bold',
  semi: 'bold',
  bold: 'bold',
  mono: 'monobold',
  monobold: 'monobold',
}
const monospaced: Readonly<Record<Face, Face>> = {
  sans: 'mono',
  semi: 'monobold',
  bold: 'monobold',
  mono: 'mono',
  monobold: 'monobold',
}

function spanStyle(kind: Span['style'], style: Style): Style {
  switch (kind) {
    case 'plain':
    case 'blank':
      return style
    case 'strong':
      return { ...style, face: bolder[style.face], ink: style.ink === 'soft' ? 'text' : style.ink }
    case 'code': {
      const face = monospaced[style.face]
      return { ...style, face, size: face === style.face ? style.size : style.size * monoSize }
    }
    default:
      return unreachable(kind)
  }
}

/** Sets texts in the fonts that have their characters, and keeps account of those that none has. */
export class Typesetter {
  /** The characters that no font has. */
  readonly missing = new Set<string>()

  readonly #styles = new RecentBy<Style, Style>(10)
  readonly #pieces = new RecentBy<Style, readonly Piece[]>(mostWords)

  constructor(private readonly fonts: Fonts) {}

  settings(inline: Inline, style: Style): Setting[] {
    return inline.map((span) => {
      const text = spanText(span)
      return {
        text,
        style: this.#styles.of(style, span.style, () => spanStyle(span.style, style)),
        isRtl: !isPlain(text) && (isSentence(span) ? isMostlyRtl(text) : isRtlText(text)),
        isWhole: (span.style === 'code' || span.style === 'blank') && text.length <= whole,
        ...(span.to !== undefined && { to: span.to }),
      }
    })
  }

  /** The text in pieces of one font each, in the order of writing. */
  pieces(text: string, style: Style): readonly Piece[] {
    return this.#pieces.of(style, text, () => this.#setText(text, style))
  }

  #setText(text: string, style: Style): Piece[] {
    const { face } = style
    if (isPlain(text)) return text === '' ? [] : [this.#piece(text, face, style)]
    const found: Piece[] = []
    let open = ''
    let font: FontName | null = null
    const close = (): void => {
      if (open !== '' && font !== null) found.push(this.#piece(open, font, style))
      open = ''
    }
    for (const cluster of clusters(text)) {
      const next = this.#fontOf(cluster, face)
      if (next === null || next !== font) close()
      font = next
      if (next === null) found.push(...this.#signs(cluster, style))
      else open += this.#shown(cluster, next)
    }
    close()
    return found
  }

  /** The font of its first character; null where it is drawn or has no font. */
  #fontOf(cluster: string, face: Face): FontName | null {
    const [base = ''] = cluster
    return base in drawnSigns ? null : this.fonts.choose(face, base)
  }

  /** Without what the font cannot show and nobody can see. */
  #shown(cluster: string, font: FontName): string {
    return [...cluster].filter((char) => !isIgnorable(char) || (isJoining(char) && this.fonts.has(font, char))).join('')
  }

  #signs(cluster: string, { face, size, ink }: Style): Piece[] {
    return [...cluster].flatMap((char) => {
      if (isIgnorable(char)) return []
      const drawn = drawnSigns[char]
      if (!drawn) this.missing.add(char)
      const width = (drawn ?? codeBox(char)).width * size
      const glyphs = { kind: drawn ? 'drawn' : 'code', char } as const
      return [{ text: char, font: face, size, ink, isThickened: false, width, glyphs }]
    })
  }

  #piece(text: string, font: FontName, { face, size, ink }: Style): Piece {
    const { width, runs } = this.fonts.shape(font, text)
    const isThickened = isBold(face) && !isBold(font)
    return { text, font, size, ink, isThickened, width: (width * size) / 1000, glyphs: runs }
  }
}

const isBold = (font: FontName): boolean => font === 'bold' || font === 'monobold'
