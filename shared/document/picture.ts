import type { Mark } from './mark'
import type { Inline } from './inline'

/** A drawing. Whoever cannot see it, or writes to where nothing can be drawn, has the sentences: they say all that it shows. */
export interface Picture {
  kind: 'picture'
  /** What it shows. */
  caption: string
  sentences: Inline[]
  /** Each fits on a page and is never parted. */
  panels: Panel[]
}

/** Measures in points, from the upper left corner, y downwards. Nothing stands outside. */
export interface Panel {
  width: number
  height: number
  /** In the order of drawing: later ones lie above. */
  shapes: Shape[]
}

export type Shape = Box | Line | Words | Sign

export interface Box {
  kind: 'box'
  x: number
  y: number
  width: number
  height: number
  /** `cluster` is tinted and has rules at its sides; `device` has no outline, it is the room of its words. */
  look: 'cluster' | 'device'
  /** What it stands for, in full: the words in it may be cut. */
  name: string
}

export interface Line {
  kind: 'line'
  x1: number
  y1: number
  x2: number
  y2: number
  look: LineLook
}

export interface Words {
  kind: 'words'
  /** The left edge of the room, and the base line of the letters. */
  x: number
  y: number
  width: number
  align: 'left' | 'right' | 'center'
  look: WordsLook
  text: string
}

/** The mark in a square. */
export interface Sign {
  kind: 'sign'
  x: number
  y: number
  size: number
  mark: Mark
}

/**
 * An unbroken line cannot be read on its way, a broken line can. `encrypted` thick; `ipsec` within a sheath, two
 * thin lines beside it; `signed` dash and dot; `clear` dashes; `rule` a hairline that divides.
 */
export type LineLook = 'encrypted' | 'ipsec' | 'signed' | 'clear' | 'rule'

export interface LineMeasures {
  width: number
  /** Lengths of dashes and gaps in turn; empty for an unbroken line. */
  dash: readonly number[]
  /** Half the distance of two lines beside it, 0.5 wide; 0 where there are none. */
  sheath: number
  ink: Ink
}

export const lineLooks: Readonly<Record<LineLook, LineMeasures>> = {
  encrypted: { width: 2.1, dash: [], sheath: 0, ink: 'text' },
  ipsec: { width: 1.2, dash: [], sheath: 2.6, ink: 'text' },
  signed: { width: 1.1, dash: [7, 2, 1.4, 2], sheath: 0, ink: 'text' },
  clear: { width: 1.2, dash: [3, 3], sheath: 0, ink: 'text' },
  rule: { width: 0.5, dash: [], sheath: 0, ink: 'hair' },
}

export type WordsLook = 'title' | 'group' | 'name' | 'small' | 'strong'
export type Ink = 'text' | 'soft' | 'hair'

export interface LetterMeasures {
  size: number
  /** `mono`: as it is set or typed exactly. */
  face: 'sans' | 'mono'
  bold: boolean
  ink: Ink
}

export const wordsLooks: Readonly<Record<WordsLook, LetterMeasures>> = {
  title: { size: 10.5, face: 'sans', bold: true, ink: 'text' },
  group: { size: 7.8, face: 'sans', bold: true, ink: 'text' },
  name: { size: 8.4, face: 'mono', bold: true, ink: 'text' },
  small: { size: 7.8, face: 'sans', bold: false, ink: 'soft' },
  strong: { size: 7.8, face: 'sans', bold: true, ink: 'text' },
}
