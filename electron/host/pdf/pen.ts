import type { Inline } from '../../../shared/document/inline'
import { Painter } from './painter'
import { Fields, tickSide } from './fields'
import { drawMark, type DrawnMark } from './marks'
import { Outline } from './outline'
import { colorOf, round } from './operators'
import { inside, pdfText, tagData, type Pdf, type Tag } from './pdfkit-inside'
import type { Ink, Sheet, Style } from './sheet'
import type { Fonts } from './text/fonts'
import { isEmptyLine, type Line } from './text/piece'
import type { Wrapper } from './text/wrap'

/** A line of text where it was drawn. */
export interface DrawnLine {
  /** From 1. */
  page: number
  /** Left end and base line, from the top left corner of the sheet. */
  x: number
  y: number
  width: number
  size: number
  text: string
  /** The cell or column that it has to stay in. */
  room: { x: number; width: number }
}

export interface TextPlace {
  x: number
  y: number
  /** Of the column. */
  width: number
  align?: 'left' | 'right' | 'center'
}

/** Part of the lead above the base line: lines of one lead stand on one base line, whatever their size. */
const above = 0.74

export interface TagOptions {
  title?: string
  /** For a drawing. */
  alt?: string
  /** In the order of reading, where lines are drawn in another one. */
  actual?: string
  /** Of a table, its cells or a figure. */
  attributes?: object
}

/** Draws on the page that is open. Across, 0 is the left edge of the grid; the rest is as on the sheet. */
export class Pen {
  readonly fields: Fields
  readonly outline: Outline
  readonly #painter: Painter
  readonly #arrived = new Set<string>()
  /** Places of the text that is drawn which lead elsewhere. */
  #leads: { to: string; x: number; y: number; width: number; height: number }[] = []
  /** From 1. */
  page = 0

  constructor(
    readonly pdf: Pdf,
    readonly sheet: Sheet,
    fonts: Fonts,
    readonly wrapper: Wrapper,
    /** The page of each unit and rollback, by its number. */
    private readonly places: ReadonlyMap<string, number>,
    private readonly tell: ((drawn: DrawnLine) => void) | null,
  ) {
    this.fields = new Fields(pdf)
    this.outline = new Outline(pdf)
    this.#painter = new Painter(pdf, fonts)
  }

  newPage(): void {
    this.pdf.addPage()
    this.page += 1
  }

  /** Opens a structure element under another one. */
  open(parent: Tag, name: string, options: TagOptions = {}): Tag {
    const { attributes, ...told } = options
    const tag = this.pdf.struct(name, told)
    if (attributes) tagData(tag)['A'] = attributes
    parent.add(tag)
    return tag
  }

  /** What is drawn belongs to the element. Rules and marks may not be drawn meanwhile. */
  content(tag: Tag, draw: () => void): void {
    this.#leads = []
    tag.add(draw)
    for (const { to, ...place } of this.#leads) this.link(tag, to, place)
    this.#leads = []
  }

  /** An element with its content, whole. */
  add(parent: Tag, name: string, draw: () => void, options: TagOptions = {}): void {
    const tag = this.open(parent, name, options)
    this.content(tag, draw)
    tag.end()
  }

  /** Text within an element or within `furniture`. */
  lines(lines: readonly Line[], place: TextPlace, { lead, size }: Style): void {
    for (const [index, line] of lines.entries()) {
      if (isEmptyLine(line)) continue
      const x = this.sheet.left + place.x + shift(line, place)
      const y = place.y + (index + above) * lead
      this.#painter.draw(line, x, y)
      for (const link of line.links ?? [])
        this.#leads.push({
          to: link.to,
          x: x - this.sheet.left + link.x,
          y: y - above * lead,
          width: link.width,
          height: lead,
        })
      if (this.tell === null) continue
      const room = { x: this.sheet.left + place.x, width: place.width }
      this.tell({ page: this.page, x, y, width: line.width, size, text: line.text, room })
    }
  }

  /** From the top of a line to its base line. */
  baseline({ lead }: Style): number {
    return above * lead
  }

  /** One line of text, cut where it is too long. */
  put(inline: Inline, place: TextPlace, style: Style): void {
    this.lines([this.wrapper.fit(inline, style, place.width)], place, style)
  }

  /** What is not part of the text: heads and feet of pages, repeated heads. */
  furniture(draw: () => void): void {
    this.#artifact('Pagination', draw)
  }

  rule(x: number, y: number, width: number, weight: number, ink: Ink): void {
    const [from, to, height] = [round(this.sheet.left + x), round(this.sheet.left + x + width), round(y)]
    this.#plain(`${colorOf(ink)} RG ${weight} w ${from} ${height} m ${to} ${height} l S`)
  }

  /** An area of one colour, under what is drawn afterwards. */
  area(x: number, y: number, width: number, height: number, ink: Ink): void {
    const sides = [this.sheet.left + x, y, width, height].map(round)
    this.#plain(`${colorOf(ink)} rg ${sides.join(' ')} re f`)
  }

  mark(mark: DrawnMark, x: number, y: number, side: number): void {
    this.layout((pdf) => drawMark(pdf, mark, this.sheet.left + x, y, side))
  }

  /** Drawings that a reader who cannot see them does not miss. */
  layout(draw: (pdf: Pdf) => void): void {
    this.#artifact('Layout', () => draw(this.pdf))
  }

  tick(parent: Tag, x: number, y: number, field: { name: string; says: string; isTicked?: boolean }): void {
    const place = { parent, x: this.sheet.left + x, y }
    this.fields.tick(place, field.name, field.says, field.isTicked ?? false)
  }

  /** A line to write on by hand, and to type on. */
  blank(parent: Tag, x: number, y: number, width: number, field: { name: string; says: string }): void {
    this.rule(x, y, width, 0.6, 'text')
    const place = { parent, x: this.sheet.left + x, y: y - tickSide, width, height: tickSide }
    this.fields.text(place, field.name, field.says)
  }

  /** Null where the document does not have it. */
  pageOf(anchor: string): number | null {
    return this.places.get(anchor) ?? null
  }

  /** What leads to the anchor comes here. */
  arrive(anchor: string, y: number): void {
    if (this.#arrived.has(anchor)) return
    this.#arrived.add(anchor)
    this.pdf.addNamedDestination(anchor, 'XYZ', 0, Math.max(y - 12, 0), null)
  }

  /** A place to click on; for who cannot see it, where it leads. Nothing where the document does not have that. */
  link(
    parent: Tag,
    anchor: string,
    { x, y, width, height }: { x: number; y: number; width: number; height: number },
  ): void {
    const page = this.pageOf(anchor)
    if (page === null) return
    const tag = this.open(parent, 'Link')
    const told = { Contents: pdfText(`${anchor}, page ${page}`), structParent: tag }
    this.pdf.goTo(this.sheet.left + x, y, width, height, anchor, told as PDFKit.Mixins.AnnotationOption)
    tag.end()
  }

  /** Most of what is drawn beside text: in one go, where PDFKit takes a dozen and writes three times as much. */
  #plain(operators: string): void {
    inside(this.pdf).addContent(`/Artifact <</Type /Layout>> BDC ${operators} EMC`)
  }

  #artifact(kind: 'Layout' | 'Pagination', draw: () => void): void {
    this.pdf.markContent('Artifact', { type: kind })
    draw()
    this.pdf.endMarkedContent()
  }
}

function shift({ width }: Line, { width: room, align = 'left' }: TextPlace): number {
  if (align === 'left') return 0
  return align === 'right' ? room - width : (room - width) / 2
}
