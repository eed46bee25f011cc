import type { Inline } from '../../../../shared/document/inline'
import type { Strip } from '../flow'
import type { TextPlace } from '../pen'
import { across, type Style } from '../sheet'
import type { Line } from '../text/piece'
import type { Holder } from './holder'

export const space = (height: number): Strip => ({ height, keep: true, isSpace: true, draw: () => undefined })

/** White space after which a page may end. */
export const gap = (height: number): Strip => ({ ...space(height), keep: false })

/** Something that is drawn without taking room. */
export const aside = (draw: Strip['draw'], more: Partial<Strip> = {}): Strip => ({ height: 0, draw, ...more })

/** More lines than these are a strip each, so that they can part. */
const mostTogether = 30

/** The numbers of the lines that stand in one strip. */
export function portions(count: number): { from: number; to: number }[] {
  if (count <= mostTogether) return [{ from: 0, to: count }]
  return Array.from({ length: count }, (_, at) => ({ from: at, to: at + 1 }))
}

/** Where an element ends. */
export const ending = (element: Holder, more?: Partial<Strip>): Strip => aside(() => element.end(), more)

export interface TextStripOptions {
  place: Omit<TextPlace, 'y'>
  style: Style
  /** The element of the text; it ends with the text. */
  element: Holder
  after?: number
  /** Whether the last line stays with what follows. */
  keep?: boolean
}

/** Lines of one text. */
export function textStrips(lines: readonly Line[], options: TextStripOptions): Strip[] {
  const { place, style, element, after = 0, keep = false } = options
  return portions(lines.length).map(({ from, to }) => {
    const isLast = to === lines.length
    return {
      height: (to - from) * style.lead + (isLast ? after : 0),
      keep: !isLast || keep,
      draw: (pen, y) => {
        const tag = element.tag(pen)
        pen.content(tag, () => pen.lines(lines.slice(from, to), { ...place, y }, style))
        if (isLast) element.end()
      },
    }
  })
}

/** In the order of reading, where lines are drawn in another one or with glyphs that do not tell their letters. */
export const actualText = (lines: readonly Line[]): { actual?: string } =>
  lines.some((line) => line.hasRtl || !line.isTold) ? { actual: lines.map(({ text }) => text).join(' ') } : {}

export const wholeWidth = { x: 0, width: across }

export const isEmpty = (inline: Inline): boolean => inline.every(({ text }) => text === '')
