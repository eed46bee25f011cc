import { inside, type OpenFont, type Pdf, type Reference } from './pdfkit-inside'
import { colorOf, round } from './operators'
import { codeBox, drawnSigns } from './text/drawn-signs'
import type { Fonts, GlyphRun } from './text/fonts'
import { fragmentsOf, type Fragment, type Line, type Piece, type Sign } from './text/piece'

/** Part of the size by which a letter is thickened that has no bold of its own. */
const thicker = 0.03

/** Letters of one font, size and ink side by side are shown in one go. */
function groups(fragments: readonly Fragment[]): Fragment[][] {
  const found: Fragment[][] = []
  for (const fragment of fragments) {
    const before = found.at(-1)?.at(-1)
    if (before && areAlike(before.piece, fragment.piece)) found.at(-1)?.push(fragment)
    else found.push([fragment])
  }
  return found
}

const areAlike = (one: Piece, other: Piece): boolean =>
  one.font === other.font &&
  one.size === other.size &&
  one.ink === other.ink &&
  one.isThickened === other.isThickened &&
  !('kind' in one.glyphs) &&
  !('kind' in other.glyphs)

const shown = ({ operators, rise }: GlyphRun, size: number): string =>
  rise === 0 ? `[${operators}] TJ` : `${round((rise * size) / 1000)} Ts [${operators}] TJ 0 Ts`

/** Runs at the base line in one `TJ`. */
function runsTogether(fragments: readonly Fragment[]): GlyphRun[] {
  const runs: GlyphRun[] = []
  for (const {
    piece: { glyphs },
  } of fragments) {
    for (const run of 'kind' in glyphs ? [] : glyphs) {
      const last = runs.at(-1)
      if (last?.rise === run.rise) last.operators += run.operators
      else runs.push({ ...run })
    }
  }
  return runs.map(({ operators, rise }) => ({ operators: operators.replaceAll('><', ''), rise }))
}

/** What is shown of a line from one place on: its operators up to the place and behind it, or a sign. */
interface Shown {
  x: number
  font: OpenFont
  before: string
  after: string
  sign: { piece: Piece; sign: Sign } | null
}

/** Draws lines of text on the pages of one document. */
export class Painter {
  /** The same line stands in many places. */
  readonly #shown = new WeakMap<Line, readonly Shown[]>()
  /** Characters that are drawn as strokes, each once for all its places. */
  readonly #signs = new Map<string, Reference>()

  constructor(
    private readonly pdf: Pdf,
    private readonly fonts: Fonts,
  ) {}

  /** With its left end at x. The page counts downwards. */
  draw(line: Line, x: number, baseline: number): void {
    // Whoever copies the text gets the letters, where the glyphs do not tell them.
    const isSpoken = !line.isTold
    if (isSpoken) this.pdf.markContent('Span', { actual: line.text })
    for (const shown of this.#shownOf(line)) this.#show(shown, x, baseline)
    if (isSpoken) this.pdf.endMarkedContent()
  }

  #shownOf(line: Line): readonly Shown[] {
    const known = this.#shown.get(line)
    if (known) return known
    const shown = groups(fragmentsOf(line)).flatMap((group) => this.#group(group))
    this.#shown.set(line, shown)
    return shown
  }

  #group(group: readonly Fragment[]): Shown[] {
    const [first] = group
    if (!first) return []
    const { glyphs, font: name, ink, size, isThickened } = first.piece
    const font = this.fonts.open(name)
    if ('kind' in glyphs)
      return [{ x: first.x, font, before: '', after: '', sign: { piece: first.piece, sign: glyphs } }]
    const color = colorOf(ink)
    const paint = isThickened ? `2 Tr ${round(size * thicker)} w ${color} RG ${color} rg` : `${color} rg`
    const runs = runsTogether(group).map((run) => shown(run, size))
    const end = isThickened ? '0 Tr ET' : 'ET'
    const before = `BT ${paint} /${font.id} ${round(size)} Tf 1 0 0 -1`
    return [{ x: first.x, font, before, after: ['Tm', ...runs, end].join(' '), sign: null }]
  }

  #show({ x: right, font, before, after, sign }: Shown, x: number, baseline: number): void {
    if (sign) return this.#sign(sign.piece, sign.sign, x + right, baseline)
    const kit = inside(this.pdf)
    kit.page.fonts[font.id] ??= font.ref()
    kit.addContent(`${before} ${round(x + right)} ${round(baseline)} ${after}`)
  }

  #sign({ size, ink }: Piece, { kind, char }: Sign, x: number, baseline: number): void {
    const name = `Sign${(char.codePointAt(0) ?? 0).toString(16)}`
    inside(this.pdf).page.xobjects[name] ??= this.#drawing(kind, char)
    const color = colorOf(ink)
    const place = `${round(size)} 0 0 ${-round(size)} ${round(x)} ${round(baseline)} cm`
    inside(this.pdf).addContent(`q ${place} ${color} RG ${color} rg /${name} Do Q`)
  }

  #drawing(kind: Sign['kind'], char: string): Reference {
    const known = this.#signs.get(char)
    if (known) return known
    const { strokes = '', fills } = kind === 'code' ? codeBox(char) : { fills: '', ...drawnSigns[char] }
    const box = { BBox: [-0.1, -0.3, 2, 1], Resources: {} }
    const drawing = inside(this.pdf).ref({ Type: 'XObject', Subtype: 'Form', ...box })
    drawing.write(`0.06 w 1 j ${strokes} ${fills}`)
    drawing.end()
    this.#signs.set(char, drawing)
    return drawing
  }
}
