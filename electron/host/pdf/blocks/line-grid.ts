import { across } from '../sheet'

/** The columns of a checkline: box, number, what to do, what is seen, initials and time. */
export const labelAt = 18
export const bodyAt = 61
export const penWidth = 27
export const railWidth = 60
export const railAt = across - railWidth
export const timeAt = across - penWidth
export const bodyWidth = railAt - 10 - bodyAt
export const numberWidth = bodyAt - labelAt - 3

/** A column of the body. */
export interface Column {
  x: number
  width: number
}

const apart = 10
const doWidth = 212

export const wholeBody: Column = { x: bodyAt, width: bodyWidth }
export const doColumn: Column = { x: bodyAt, width: doWidth }
export const seeColumn: Column = { x: bodyAt + doWidth + apart, width: bodyWidth - doWidth - apart }
