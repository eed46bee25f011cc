import type PDFDocument from 'pdfkit'
import type { FontkitFont } from './fontkit-inside'

/**
 * The parts of PDFKit 0.20.2 that are used here and that its types do not have. Its own `text` sets word by word, which
 * puts Arabic in the wrong order, and its own form fields drop name and tag.
 */
export interface PdfInside {
  _root: { data: { AcroForm?: Reference<AcroForm> }; constructor: ReferenceClass }
  _font: OpenFont
  info: Record<string, unknown>
  page: { fonts: Record<string, Reference>; xobjects: Record<string, Reference>; annotations: Reference[] }
  ref: (data?: object) => Reference
  addContent: (operators: string) => void
  read: () => Uint8Array | null
  _addInfo: () => void
  /** A string is a line. */
  _write: (data: string | Uint8Array) => void
  /** How many bytes were written. */
  _offset: number
  /** Where each object begins, once it is written. */
  _offsets: (number | null)[]
  /** How many objects are to be written yet. */
  _waiting: number
  _refEnd: (reference: { id: number; offset: number }) => void
}

export interface Reference<Data = Record<string, unknown>> {
  data: Data
  write: (chunk: string) => void
  end: () => void
}

/** An object with its number, and its stream if it has one. */
export declare class NumberedReference implements Reference {
  constructor(document: Pdf, id: number, data: object)
  readonly document: Pdf
  readonly id: number
  data: Record<string, unknown>
  /** Of its stream. */
  buffer: (string | Uint8Array)[]
  compress: boolean
  offset: number
  write(chunk: string | Uint8Array): void
  end(): void
  finalize(): void
}
export type ReferenceClass = typeof NumberedReference

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
  /** The glyphs that the document has, by their numbers in it. */
  subset: { includeGlyph: (glyph: number) => number }
  /** Of each of them, by its number. */
  widths: (number | undefined)[]
  unicode: (readonly number[] | undefined)[]
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
