import { across, col } from '../sheet'

/** The columns of a checkline: box, number with the labels under it, what to do, initials and time. */
export const labelAt = 20
export const bodyAt = col(2)
export const railAt = col(10)
export const bodyWidth = railAt - 14 - bodyAt
export const railWidth = across - railAt
export const penWidth = 36
export const timeAt = across - penWidth
export const labelWidth = bodyAt - labelAt - 4
