import type { Pdf, OpenFont, Position } from '../pdfkit-inside'
import { inside } from '../pdfkit-inside'
import { isSimple } from './characters'
import { Letters, type Letter } from './letters'
import { mostWords, RecentBy } from './recent'
import { readFont, type Face, type FontName, type Script } from './font-files'

/** Glyphs that stand side by side on one height. */
export interface GlyphRun {
  /** Between the brackets of a `TJ`. */
  operators: string
  /** Above the base line, in thousandths of the size. */
  rise: number
}

export interface Shaped {
  /** In thousandths of the size. */
  width: number
  runs: GlyphRun[]
}

/** Those with most first; what only the large ones have comes last, so that they are seldom opened. */
const scripts: readonly Script[] = ['hebrew', 'arabic', 'thai', 'chinese', 'korean']

const chains: Readonly<Record<Face, readonly FontName[]>> = {
  sans: ['sans', 'mono', ...scripts],
  semi: ['semi', 'sans', 'mono', ...scripts],
  bold: ['bold', 'sans', 'monobold', ...scripts],
  mono: ['mono', 'sans', ...scripts],
  monobold: ['monobold', 'bold', 'sans', ...scripts],
}

/**
 * What was read of each font's file, for all documents of this process: to decode what places letters takes a fifth of
 * the time that a document takes. Glyphs are each document's own, since they keep the text that they first stood for.
 */
const read = new Map<FontName, { bytes: Uint8Array; tables: object; letters: Letters }>()

/** The fonts of one document, each opened when a text needs it. */
export class Fonts {
  readonly #open = new Map<FontName, OpenFont>()
  readonly #chosen = new Map<string, FontName | null>()
  readonly #shaped = new RecentBy<FontName, Shaped>(mostWords)

  constructor(private readonly pdf: Pdf) {}

  open(name: FontName): OpenFont {
    const known = this.#open.get(name)
    if (known) return known
    const before = read.get(name)
    const bytes = before?.bytes ?? readFont(name)
    this.pdf.registerFont(name, bytes as unknown as string)
    this.pdf.font(name)
    const font = inside(this.pdf)._font
    if (before) font.font._tables = before.tables
    else read.set(name, { bytes, tables: font.font._tables, letters: new Letters(font.font) })
    this.#open.set(name, font)
    return font
  }

  /** The font that has the character, or null where none has. */
  choose(face: Face, char: string): FontName | null {
    const key = face + char
    const known = this.#chosen.get(key)
    if (known !== undefined) return known
    const found = chains[face].find((name) => this.has(name, char)) ?? null
    this.#chosen.set(key, found)
    return found
  }

  has(name: FontName, char: string): boolean {
    return this.open(name).font.hasGlyphForCodePoint(char.codePointAt(0) ?? 0)
  }

  shape(name: FontName, text: string): Shaped {
    return this.#shaped.of(name, text, () => {
      const font = this.open(name)
      const letters = isSimple(text) ? read.get(name)?.letters : undefined
      return letters ? shapedLetters(font, letters, text) : shapedText(font, text)
    })
  }
}

function shapedText(font: OpenFont, text: string): Shaped {
  const [glyphs, positions] = encoded(font, text)
  return {
    width: positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0),
    runs: runsOf(glyphs, positions),
  }
}

/** What `encode` gives for a simple text, without a search through the rules of other scripts. */
function shapedLetters(font: OpenFont, letters: Letters, text: string): Shaped {
  const scale = 1000 / font.font.unitsPerEm
  const all = letters.of(text)
  let width = 0
  let operators = ''
  for (const [index, letter] of all.entries()) {
    const next = all[index + 1]
    const move = next ? letters.move(letter, next) : 0
    width += (letter.advance + move) * scale
    operators += `<${numberOf(font, letter, scale)}>${moved((letter.advance + move) * scale - letter.advance * scale)}`
  }
  return { width, runs: [{ operators: operators.replaceAll('><', ''), rise: 0 }] }
}

/** As PDFKit keeps account of the glyphs of a document. */
function numberOf(
  { subset, widths, unicode }: OpenFont,
  { glyph, advance, codePoints }: Letter,
  scale: number,
): string {
  const number = subset.includeGlyph(glyph)
  widths[number] ??= advance * scale
  unicode[number] ??= codePoints
  return number.toString(16).padStart(4, '0')
}

/** With features named, even none, PDFKit sets the text as a whole and not word by word. */
function encoded(font: OpenFont, text: string): ReturnType<OpenFont['encode']> {
  try {
    return font.encode(text, {})
  } catch {
    // fontkit 2.0.4 fails on some piles of marks: then each stands where it is by itself.
    return font.encode(text, { mark: false, mkmk: false })
  }
}

function runsOf(glyphs: readonly string[], positions: readonly Position[]): GlyphRun[] {
  const runs: GlyphRun[] = []
  for (const [index, glyph] of glyphs.entries()) {
    const { xAdvance = 0, xOffset = 0, yOffset = 0, advanceWidth = 0 } = positions[index] ?? {}
    const last = runs.at(-1)
    const run = last?.rise === yOffset ? last : { operators: '', rise: yOffset }
    if (run !== last) runs.push(run)
    run.operators += `${moved(xOffset)}<${glyph}>${moved(xAdvance - advanceWidth - xOffset)}`
  }
  return runs.map(({ operators, rise }) => ({ operators: operators.replaceAll('><', ''), rise }))
}

/** In a `TJ` a positive number moves to the left. */
const moved = (by: number): string => (Math.abs(by) < 0.005 ? '' : String(Math.round(-by * 100) / 100))
