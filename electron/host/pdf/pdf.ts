import PDFDocument from 'pdfkit'
import type { Document } from '../../../shared/document/document'
import type { PictureOf } from '../../../shared/plan/pictures'
import { documentStrips } from './blocks/blocks'
import { Flow, type Placed } from './flow'
import { drawFrame } from './frame'
import { describe } from './metadata'
import { writeQuickly } from './pdfkit-writer'
import { Pen, type DrawnLine } from './pen'
import { inside, type Pdf } from './pdfkit-inside'
import { sheets, type Paper } from './sheet'
import { Fonts } from './text/fonts'
import { Typesetter } from './text/typesetter'
import { Wrapper } from './text/wrap'

export interface PdfOptions {
  paper?: Paper
  /** Told of each line of text, where it is drawn. */
  onLine?: (line: DrawnLine) => void
  /** The bytes of a picture that is kept as evidence; without it pictures are listed alone. */
  pictureOf?: PictureOf
  /** Pages that are kept as they are set until they are drawn; a longer document is set again instead. */
  mostKept?: number
}

export interface PdfFile extends PdfEnd {
  bytes: Uint8Array
}

export interface PdfEnd {
  pages: number
  /** Characters that no font has: each stands as its code in a box. In the order of their codes. */
  missing: string[]
}

/** Pages that are done; whoever asks for the next may as well stop. */
export interface PdfProgress {
  done: number
  pages: number
  /** What is new of the file: it is kept by nobody else. */
  chunks: Uint8Array[]
}

/**
 * The document as a tagged PDF with boxes to tick and lines to type on. The same document gives the same bytes on
 * every machine. Yields after each page, and at the end with all that stands behind the pages.
 */
export function* pdfPages(
  document: Document,
  { paper = 'a4', onLine, pictureOf = () => null, mostKept = 1_500 }: PdfOptions = {},
): Generator<PdfProgress, PdfEnd> {
  const sheet = sheets[paper]
  const pdf = openPdf(document, [sheet.width, sheet.height])
  const file = writeQuickly(pdf)
  const fonts = new Fonts(pdf)
  fonts.open('sans')
  const typesetter = new Typesetter(fonts)
  const wrapper = new Wrapper(typesetter)
  const root = pdf.struct('Document')
  const place = (): Iterable<Placed> =>
    new Flow(sheet).place(documentStrips(document, { wrapper, pictureOf }, { tag: () => root }))
  const { placed, pages, places } = foreseen(place, mostKept)
  pdf.addStructure(root)
  const pen = new Pen(pdf, sheet, fonts, wrapper, places, onLine ?? null)
  for (const done of drawPages(pen, document, placed, pages)) yield { done, pages, chunks: file.take() }
  root.end()
  pen.fields.close()
  pdf.end()
  yield { done: pages, pages, chunks: file.takeAll() }
  return { pages, missing: [...typesetter.missing].sort() }
}

/** The same as the bytes that it is made of, one piece after the other. */
export function* pdfChunks(document: Document, options?: PdfOptions): Generator<Uint8Array, PdfEnd> {
  const pages = pdfPages(document, options)
  for (;;) {
    const next = pages.next()
    if (next.done) return next.value
    yield* next.value.chunks
  }
}

/** The same as one. */
export function pdfFile(document: Document, options?: PdfOptions): PdfFile {
  const made = pdfChunks(document, options)
  const chunks: Uint8Array[] = []
  for (;;) {
    const next = made.next()
    if (next.done) return { bytes: Buffer.concat(chunks), ...next.value }
    chunks.push(next.value)
  }
}

function openPdf(document: Document, size: [number, number]): Pdf {
  const { info, write } = describe(document)
  const pdf = new PDFDocument({
    size,
    margin: 0,
    autoFirstPage: false,
    // Without a font of its own PDFKit looks for none in its package.
    font: '',
    pdfVersion: '1.7',
    subset: 'PDF/UA' as never,
    tagged: true,
    lang: document.language,
    displayTitle: true,
    info,
  })
  inside(pdf)._addInfo = () => pdf.appendXML(write)
  return pdf
}

interface Foreseen {
  placed: Iterable<Placed>
  pages: number
  /** The page on which each anchor stands first. */
  places: Map<string, number>
}

/**
 * Each page says how many there are, and lines on which page others stand: all is set before anything is drawn. What
 * is set of a page takes 130 kB, which thousands of pages have no room for.
 */
function foreseen(place: () => Iterable<Placed>, mostKept: number): Foreseen {
  const kept: Placed[] = []
  const places = new Map<string, number>()
  let pages = 1
  for (const each of place()) {
    pages = each.page
    if (each.strip.anchor !== undefined && !places.has(each.strip.anchor)) places.set(each.strip.anchor, pages)
    if (pages <= mostKept) kept.push(each)
    else kept.length = 0
  }
  return { placed: pages <= mostKept ? released(kept) : place(), pages, places }
}

/** What is drawn needs no room in memory any more. */
function* released(placed: Placed[]): Generator<Placed, void> {
  placed.reverse()
  for (let next = placed.pop(); next; next = placed.pop()) yield next
}

/** Yields the number of each page that is drawn. */
function* drawPages(pen: Pen, document: Document, placed: Iterable<Placed>, pages: number): Generator<number, void> {
  let running = ''
  for (const { strip, page, y } of placed) {
    if (page !== pen.page) {
      if (pen.page > 0) yield pen.page
      pen.newPage()
      running = page === 1 ? '' : (strip.running ?? running)
      drawFrame(pen, document, running, pages)
    }
    running = strip.running ?? running
    if (strip.anchor !== undefined) pen.arrive(strip.anchor, y)
    strip.draw(pen, y)
  }
  yield pen.page
}
