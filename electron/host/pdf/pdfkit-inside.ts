import type PDFDocument from 'pdfkit'

/**
 * The parts of PDFKit 0.20.2 that are used here and that its types do not have. Its own `text` sets word by word, which
 * puts Arabic in the wrong order, and its own form fields drop name and tag.
 */
export interface PdfInside {
  _root: { data: { AcroForm?: Reference<AcroForm> } }
  _font: OpenFont
  info: Record<string, unknown>
  page: { fonts: Record<string, Reference>; xobjects: Record<string, Reference>; annotations: Reference[] }
  ref: (data: object) => Reference
  addContent: (operators: string) => void
  read: () => Uint8Array | null
  _addInfo: () => void
}

export interface Reference<Data = Record<string, unknown>> {
  data: Data
  write: (chunk: string) => void
  end: () => void
}

export interface AcroForm {
  Fields: Reference[]
  NeedAppearances: boolean
  DA: unknown
  DR: { Font: Record<string, Reference> }
}

export interface OpenFont {
  id: string
  /** Glyphs as four hexadecimal digits each, in visual order, with positions in thousandths of the size. */
  encode: (text: string, features: object) => [glyphs: string[], positions: Position[]]
  ref: () => Reference
  font: FontkitFont
}

/** Of fontkit 2.0.4. */
export interface FontkitFont {
  hasGlyphForCodePoint: (codePoint: number) => boolean
  /** What was decoded of the file so far, by the name of the table. */
  _tables: object
}

export interface Position {
  xAdvance: number
  xOffset: number
  yOffset: number
  /** Of the glyph by itself. */
  advanceWidth: number
}

export type Pdf = InstanceType<typeof PDFDocument>
export type Tag = ReturnType<Pdf['struct']>

export const inside = (pdf: Pdf): PdfInside => pdf as unknown as PdfInside

/** A text; PDFKit takes a plain string for a name. */
export const pdfText = (text: string): unknown => Object(text) as unknown

export const tagData = (tag: Tag): Record<string, unknown> =>
  (tag as unknown as { dictionary: Reference }).dictionary.data
