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
  /** From left to right, each where the one before it ends. A space at the end takes no room. */
  pieces: readonly Piece[]
  /** What stands behind them where a text was cut: dots. */
  end: { x: number; pieces: readonly Piece[] } | null
  width: number
  /** In the order of reading. */
  text: string
  hasRtl: boolean
  /** Whether its glyphs tell its letters. */
  isTold: boolean
  /** What leads elsewhere; a line from right to left has none. */
  links?: readonly Link[]
}

/** A stretch of a line, from its left end, that leads to the line or note of this number. */
export interface Link {
  x: number
  width: number
  to: string
}

export const widthOf = (pieces: readonly Piece[]): number => {
  let width = 0
  for (const piece of pieces) width += piece.width
  return width
}

/** Few lines are drawn at any moment, and many wait for their page: those keep no places. */
export const fragmentsOf = ({ pieces, end }: Line): Fragment[] =>
  end === null ? placed(pieces, 0) : [...placed(pieces, 0), ...placed(end.pieces, end.x)]

function placed(pieces: readonly Piece[], from: number): Fragment[] {
  let x = 0
  return pieces.map((piece) => {
    const fragment = { piece, x: from + x }
    x += piece.width
    return fragment
  })
}

export const isEmptyLine = ({ pieces, end }: Line): boolean => pieces.length === 0 && end === null

export const areTold = (pieces: readonly Piece[]): boolean =>
  pieces.every(({ glyphs, text }) => !('kind' in glyphs) && !isComposed(text))
