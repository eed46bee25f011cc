import type { Document, Running } from '../../../shared/document/document'
import { code, joinSpans, say, strong, type Inline } from '../../../shared/document/inline'
import { readyBand, ownerWords, sourceWords } from '../../../shared/document/words'
import type { Pen } from './pen'
import { across, inks, type, type Style } from './sheet'

const separator = '  ·  '
/** The right part of a head or foot takes at most this much. */
const share = across * 0.48
const apart = 12

/** Head and foot of a page. They are no part of the text. */
export function drawFrame(pen: Pen, document: Document, runningTitle: string, pages: number): void {
  pen.furniture(() => {
    const band = readyBand(document.running)
    if (band === null) head(pen, document, runningTitle)
    else warning(pen, band)
    foot(pen, document, pages)
  })
}

/** The right part first: the left one has what is left. */
function ends(pen: Pen, left: Inline, right: Inline, y: number): void {
  const end = pen.wrapper.fit(right, type.small, share)
  pen.lines([end], { x: across - share, y, width: share, align: 'right' }, type.small)
  pen.put(left, { x: 0, y, width: across - end.width - apart }, type.small)
}

function hairline({ pdf, sheet }: Pen, y: number): void {
  pdf
    .moveTo(sheet.left, y)
    .lineTo(sheet.left + across, y)
    .lineWidth(0.5)
    .stroke(inks.hair)
}

function head(pen: Pen, { title, running }: Document, runningTitle: string): void {
  const name = strong(cut(pen, title, share))
  const left = joinSpans([name, ...(runningTitle === '' ? [] : [runningTitle])], separator)
  ends(pen, left, joinSpans(ownerWords(running), separator), 27)
  hairline(pen, 41)
}

function foot(pen: Pen, { title, running }: Document, pages: number): void {
  const y = pen.sheet.height - 36
  hairline(pen, y)
  const page = say`page ${strong(String(pen.page))} of ${pages}`
  const band = readyBand(running)
  const rest = joinSpans([...(band === null ? [] : [strong(band.mark)]), page], separator)
  const name = cut(pen, title, share - pen.wrapper.widths(say`${separator}${rest}`, type.small).natural)
  ends(pen, source(pen, running), joinSpans([name, rest], separator), y + 5)
}

const cut = (pen: Pen, text: string, room: number): string => pen.wrapper.fit(say`${text}`, type.small, room).text

/** A long name of a project does not push revision and hash off the page. */
function source(pen: Pen, running: Running): Inline {
  const [project, revision] = sourceWords(running)
  const rest = say`${separator}${revision}${separator}plan ${code(running.planHash)}`
  const taken = pen.wrapper.widths(rest, type.small).natural
  return say`${cut(pen, project, across - share - apart - taken)}${rest}`
}

const bandTitle: Style = { ...type.head, size: 11.5, ink: 'paper' }
const bandText: Style = { ...type.cell, ink: 'paper' }
const band = { top: 22, height: 24 }
const edge = { width: 9, apart: 14, stroke: 3, step: 9 }

/** A black band and a hatched edge: seen in a pile, in a copy, and by someone who never reads the words. */
function warning(pen: Pen, { mark, reason }: { mark: string; reason: string }): void {
  const { pdf, sheet } = pen
  const right = sheet.left + across
  pdf.rect(sheet.left, band.top, across, band.height).fill(inks.text)
  pen.put(say`${mark}`, { x: 9, y: 27, width: 120 }, bandTitle)
  pen.put(say`${reason}`, { x: 140, y: 28, width: across - 149, align: 'right' }, bandText)
  const edgeLeft = right + edge.apart
  pdf
    .save()
    .rect(edgeLeft, band.top, edge.width, sheet.height - 2 * band.top)
    .clip()
  pdf.lineWidth(edge.stroke).strokeColor(inks.text)
  for (let y = 10; y < sheet.height; y += edge.step) {
    pdf.moveTo(edgeLeft - 2, y + 12).lineTo(edgeLeft + 11, y - 1)
  }
  pdf.stroke().restore()
}
