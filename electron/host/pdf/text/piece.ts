import { isComposed } from './characters'
import type { Ink } from '../sheet'
import type { FontName } from './font-files'
import type { GlyphRun } from './fonts'

/** What is set of one character that no font has, or that is drawn: its code in a box, or a sign of ours. */
export interface Sign {
  kind: 'code' | 'drawn'
  char: string
}

/** A text in one font, as it was written. The same text in the same style is the same piece. */
export interface Piece {
  text: string
  font: FontName
  size: number
  ink: Ink
  /** Set bold with a font that has one weight only. */
  isThickened: boolean
  /** In points. */
  width: number
  glyphs: readonly GlyphRun[] | Sign
}

/** A piece at its place in a line. */
export interface Fragment {
  piece: Piece
  x: number
}

export interface Line {
  /** From left to right. */
  fragments: Fragment[]
  width: number
  /** In the order of reading. */
  text: string
  hasRtl: boolean
}

/** Whether its glyphs tell its letters. */
export const isTold = ({ fragments }: Line): boolean =>
  fragments.every(({ piece: { glyphs, text } }) => !('kind' in glyphs) && !isComposed(text))
