import type { Mark } from '../../../shared/document/mark'
import type { Pdf } from './pdfkit-inside'
import { inks } from './sheet'

/** `drop` stands beside a line at which calls end. */
export type DrawnMark = Mark | 'drop'

type Point = readonly [number, number]

/** Where a mark stands: its top left corner and its side. */
interface Place {
  pdf: Pdf
  x: number
  y: number
  side: number
}

const octagon: Point[] = [[0.3, 0], [0.7, 0], [1, 0.3], [1, 0.7], [0.7, 1], [0.3, 1], [0, 0.7], [0, 0.3]] // prettier-ignore
const triangle: Point[] = [[0.5, 0.04], [1, 0.94], [0, 0.94]] // prettier-ignore
const downwards: Point[] = [[0, 0.1], [1, 0.1], [0.5, 0.96]] // prettier-ignore
const thin = 0.09

const path = ({ pdf, x, y, side }: Place, points: readonly Point[], isClosed: boolean): Pdf => {
  for (const [index, [right, down]] of points.entries()) {
    if (index === 0) pdf.moveTo(x + right * side, y + down * side)
    else pdf.lineTo(x + right * side, y + down * side)
  }
  return isClosed ? pdf.closePath() : pdf
}

function lines(place: Place, weight: number, color: string, ...strokes: Point[][]): void {
  for (const stroke of strokes)
    path(place, stroke, false)
      .lineWidth(place.side * weight)
      .stroke(color)
}

function block(
  { pdf, x, y, side }: Place,
  color: string,
  ...[right, down, width, height]: [number, number, number, number]
): void {
  pdf.rect(x + side * right, y + side * down, side * width, side * height).fill(color)
}

const disc = ({ pdf, x, y, side }: Place, radius: number): Pdf => pdf.circle(x + side / 2, y + side / 2, side * radius)

const ring = (place: Place, color: string): Pdf =>
  disc(place, 0.45)
    .lineWidth(place.side * thin)
    .stroke(color)

function bang(place: Place, color: string): void {
  block(place, color, 0.45, 0.36, 0.1, 0.3)
  block(place, color, 0.45, 0.72, 0.1, 0.1)
}

/** A key lying on its side: bow, shaft, two teeth. */
function key(place: Place, color: string): void {
  const { pdf, x, y, side } = place
  pdf
    .lineWidth(side * 0.1)
    .circle(x + side * 0.28, y + side * 0.5, side * 0.15)
    .stroke(color)
  block(place, color, 0.42, 0.45, 0.42, 0.1)
  block(place, color, 0.62, 0.5, 0.08, 0.17)
  block(place, color, 0.76, 0.5, 0.08, 0.2)
}

function padlock(place: Place): void {
  const { pdf, x, y, side } = place
  block(place, inks.text, 0.14, 0.44, 0.72, 0.5)
  pdf
    .lineWidth(side * 0.12)
    .moveTo(x + side * 0.28, y + side * 0.44)
    .lineTo(x + side * 0.28, y + side * 0.3)
  pdf.bezierCurveTo(x + side * 0.28, y + side * 0.02, x + side * 0.72, y + side * 0.02, x + side * 0.72, y + side * 0.3)
  pdf.lineTo(x + side * 0.72, y + side * 0.44).stroke(inks.text)
}

const upwards: Point[] = [[0.2, 0.8], [0.8, 0.2]] // prettier-ignore
const cross: Point[][] = [[[0.28, 0.28], [0.72, 0.72]], [[0.72, 0.28], [0.28, 0.72]]] // prettier-ignore
const brackets: Point[][] = [[[0.18, 0.05], [0, 0.05], [0, 0.95], [0.18, 0.95]], [[0.82, 0.05], [1, 0.05], [1, 0.95], [0.82, 0.95]]] // prettier-ignore

/** Each has its own outline, so that it reads in grey and from afar. A word stands beside it as text. */
const drawings: Readonly<Record<DrawnMark, (place: Place) => void>> = {
  drop: (place) => path(place, downwards, true).fill(inks.text),
  stop: (place) => {
    path(place, octagon, true).fill(inks.alarm)
    block(place, inks.paper, 0.2, 0.4, 0.6, 0.2)
  },
  error: (place) => {
    path(place, octagon, true).fill(inks.alarm)
    lines(place, 0.13, inks.paper, ...cross)
  },
  warning: (place) => {
    path(place, triangle, true).fill(inks.text)
    bang(place, inks.paper)
  },
  caution: (place) => {
    path(place, triangle, true)
      .lineWidth(place.side * thin)
      .lineJoin('round')
      .stroke(inks.text)
    bang(place, inks.text)
  },
  advice: (place) => {
    ring(place, inks.text)
    block(place, inks.text, 0.45, 0.42, 0.1, 0.33)
    block(place, inks.text, 0.45, 0.24, 0.1, 0.1)
  },
  waived: (place) => {
    ring(place, inks.soft)
    lines(place, thin, inks.soft, upwards)
  },
  readable: (place) => {
    disc(place, 0.5).fill(inks.alarm)
    key(place, inks.paper)
  },
  accepted: (place) => {
    disc(place, 0.46)
      .lineWidth(place.side * 0.08)
      .fillAndStroke(inks.paper, inks.alarm)
    key(place, inks.alarm)
    lines(place, 0.08, inks.alarm, upwards)
  },
  stated: (place) => {
    block(place, inks.paper, 0, 0, 1, 1)
    key(place, inks.text)
    lines(place, thin, inks.text, ...brackets)
  },
  protected: padlock,
  none: (place) => ring(place, inks.text),
}

export const drawMark = (pdf: Pdf, mark: DrawnMark, x: number, y: number, side: number): void => {
  drawings[mark]({ pdf, x, y, side })
}
