import PDFDocument from 'pdfkit'
import type { Document } from '../../../shared/document/document'
import { documentStrips } from './blocks/blocks'
import { Flow, type Placed } from './flow'
import { drawFrame } from './frame'
import { describe } from './metadata'
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
}

export interface PdfFile {
  bytes: Uint8Array
  pages: number
  /** Characters that no font has: each stands as its code in a box. In the order of their codes. */
  missing: string[]
}

/** Pages that are done; whoever asks for the next may as well stop. */
export interface PdfProgress {
  done: number
  pages: number
}

/**
 * The document as a tagged PDF with boxes to tick and lines to type on. The same document gives the same bytes on
 * every machine. Yields after each page.
 */
export function* pdfPages(
  document: Document,
  { paper = 'a4', onLine = () => undefined }: PdfOptions = {},
): Generator<PdfProgress, PdfFile> {
  const sheet = sheets[paper]
  const pdf = openPdf(document, [sheet.width, sheet.height])
  const fonts = new Fonts(pdf)
  fonts.open('sans')
  const typesetter = new Typesetter(fonts)
  const wrapper = new Wrapper(typesetter)
  // Set twice, first without drawing: each page says how many there are, and no page waits in memory.
  const strips = () => documentStrips(document, wrapper, () => root)
  const root = pdf.struct('Document')
  const pages = countPages(new Flow(sheet), strips())
  pdf.addStructure(root)
  const pen = new Pen(pdf, sheet, fonts, wrapper, onLine)
  const chunks: Uint8Array[] = []
  for (const done of drawPages(pen, document, new Flow(sheet).place(strips()), pages)) {
    take(pdf, chunks)
    yield { done, pages }
  }
  root.end()
  pen.fields.close()
  pdf.end()
  take(pdf, chunks)
  return { bytes: Buffer.concat(chunks), pages, missing: [...typesetter.missing].sort() }
}

/** The same without a pause. */
export function pdfFile(document: Document, options?: PdfOptions): PdfFile {
  const pages = pdfPages(document, options)
  for (;;) {
    const next = pages.next()
    if (next.done) return next.value
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

function countPages(flow: Flow, strips: Parameters<Flow['place']>[0]): number {
  for (const placed of flow.place(strips)) void placed
  return Math.max(flow.pages, 1)
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
    strip.draw(pen, y)
  }
  yield pen.page
}

function take(pdf: Pdf, chunks: Uint8Array[]): void {
  for (let chunk = inside(pdf).read(); chunk !== null; chunk = inside(pdf).read()) chunks.push(chunk)
}
