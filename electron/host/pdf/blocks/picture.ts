import { unreachable } from '../../../../shared/unreachable'
import { say } from '../../../../shared/document/inline'
import {
  lineLooks,
  wordsLooks,
  type Box,
  type LetterMeasures,
  type Line,
  type Panel,
  type Picture,
  type Shape,
  type Words,
  type WordsLook,
} from '../../../../shared/document/picture'
import type { Strip } from '../flow'
import { drawMark } from '../marks'
import type { Pen } from '../pen'
import { plainOf } from '../plain'
import { across, inks, type, type Style } from '../sheet'
import type { BlockContext } from './context'
import { paragraph } from './headings'
import { gap } from './text-strips'

/** Panels, each whole on a page, with what they show in words for a reader who cannot see them. */
export function picture(context: BlockContext, { caption, sentences, panels }: Picture): Strip[] {
  const words = [caption, ...sentences.map(plainOf)].join(' ')
  const strips = panels.flatMap((panel, at) => {
    const alt = at === 0 ? words : `${caption} (${at + 1} / ${panels.length})`
    return [panelStrip(context, panel, alt), gap(10)]
  })
  return [...strips, ...paragraph(context, say`${caption}`, { style: type.small, after: 6 })]
}

function panelStrip({ parent }: BlockContext, panel: Panel, alt: string): Strip {
  const { width, height, shapes } = panel
  return {
    height,
    draw(pen, y) {
      const { left } = pen.sheet
      const bottom = pen.sheet.height - y - height
      const BBox = [left, bottom, left + Math.min(width, across), bottom + height]
      const draw = (): void => {
        for (const shape of shapes) drawShape(pen, shape, y)
      }
      pen.add(parent.tag(pen), 'Figure', draw, { alt, attributes: { O: 'Layout', Placement: 'Block', BBox } })
    },
  }
}

function drawShape(pen: Pen, shape: Shape, top: number): void {
  switch (shape.kind) {
    case 'box':
      return box(pen, shape, top)
    case 'line':
      return line(pen, shape, top)
    case 'words':
      return words(pen, shape, top)
    case 'sign':
      return drawMark(pen.pdf, shape.mark, pen.sheet.left + shape.x, top + shape.y, shape.size)
    default:
      return unreachable(shape)
  }
}

function box({ pdf, sheet }: Pen, { x, y, width, height, look }: Box, top: number): void {
  if (look === 'device') return
  const left = sheet.left + x
  pdf.rect(left, top + y, width, height).fill(inks.tint)
  for (const side of [left, left + width]) {
    pdf
      .moveTo(side, top + y)
      .lineTo(side, top + y + height)
      .lineWidth(1.1)
      .stroke(inks.text)
  }
}

function line({ pdf, sheet }: Pen, { x1, y1, x2, y2, look }: Line, top: number): void {
  const { width, dash, sheath, ink } = lineLooks[look]
  const stroke = (by: number, weight: number): void => {
    pdf.moveTo(sheet.left + x1, top + y1 + by).lineTo(sheet.left + x2, top + y2 + by)
    pdf.lineWidth(weight).stroke(inks[ink])
  }
  pdf.save()
  if (dash.length > 0) pdf.addContent(`[${dash.join(' ')}] 0 d`)
  stroke(0, width)
  pdf.restore()
  if (sheath > 0) for (const by of [-sheath, sheath]) stroke(by, 0.5)
}

const faces = { sans: ['sans', 'bold'], mono: ['mono', 'monobold'] } as const

const styleOf = ({ size, face, bold, ink }: LetterMeasures): Style => ({
  face: faces[face][bold ? 1 : 0],
  size,
  lead: 10,
  ink,
})

const styles = Object.fromEntries(
  Object.entries(wordsLooks).map(([look, measures]) => [look, styleOf(measures)]),
) as Record<WordsLook, Style>

function words(pen: Pen, { x, y, width, align, look, text }: Words, top: number): void {
  const style = styles[look]
  pen.put(say`${text}`, { x, y: top + y - pen.baseline(style), width, align }, style)
}
