import type { Face } from './text/font-files'

/** Every measure of the pages, in points. Across, 0 is the left edge of the grid; down, 0 is the top of the sheet. */
export interface Sheet {
  width: number
  height: number
  /** Where the grid begins: room for punch holes. */
  left: number
  /** Text stands between these two. */
  top: number
  floor: number
}

const sheet = (width: number, height: number, left: number): Sheet => ({
  width,
  height,
  left,
  top: 49,
  floor: height - 38,
})

export const sheets = { a4: sheet(595.28, 841.89, 56), letter: sheet(612, 792, 58) } as const
export type Paper = keyof typeof sheets

const column = 34
const gutter = 8

/** Twelve columns with their gutters: the same on every paper. */
export const across = 12 * column + 11 * gutter

/** Left edge of column n, 0 to 12. */
export const col = (n: number): number => n * (column + gutter)

/** Width of n columns with the gutters between them. */
export const span = (n: number): number => n * (column + gutter) - gutter

export const inks = {
  text: '#15181b',
  soft: '#50565d',
  hair: '#9aa1a8',
  faint: '#d3d7db',
  tint: '#eceef0',
  alarm: '#a3161b',
  paper: '#ffffff',
} as const
export type Ink = keyof typeof inks

export interface Style {
  face: Face
  size: number
  /** From base line to base line. */
  lead: number
  ink: Ink
}

const style = (face: Face, size: number, lead: number, ink: Ink = 'text'): Style => ({ face, size, lead, ink })

/** Nothing is smaller than 7. */
export const type = {
  cover: style('bold', 22, 27),
  title: style('bold', 15.5, 19),
  lead: style('sans', 11, 15),
  statement: style('sans', 13, 19),
  unit: style('bold', 18, 22),
  unitName: style('monobold', 12.5, 15),
  /** Of a name that leaves the times beside it no room. */
  unitNameLong: style('monobold', 10.8, 15),
  clock: style('bold', 12.5, 15),
  head: style('bold', 9.8, 12),
  action: style('bold', 8.4, 10),
  line: style('sans', 8.3, 10),
  lineSoft: style('sans', 8.3, 10, 'soft'),
  lineLabel: style('semi', 8, 10, 'soft'),
  lineLabelStrong: style('bold', 8, 10),
  body: style('sans', 9, 12.2),
  bodyStrong: style('bold', 9, 12.2),
  cell: style('sans', 8.6, 11.2),
  strong: style('bold', 8.6, 11.2),
  number: style('monobold', 8.3, 10),
  /** Of a unit beyond the hundredth: a number is never broken. */
  numberLong: style('monobold', 7.2, 10),
  label: style('semi', 7.6, 12, 'soft'),
  labelStrong: style('bold', 7.6, 12),
  cellSoft: style('sans', 8.6, 11.2, 'soft'),
  small: style('sans', 7.6, 10.5, 'soft'),
  aside: style('sans', 7.6, 12, 'soft'),
  rail: style('sans', 7, 8.2, 'soft'),
  figure: style('bold', 28, 32),
  figureAlarm: style('bold', 28, 32, 'alarm'),
} satisfies Record<string, Style>
