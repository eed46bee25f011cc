import type { Strip } from '../flow'
import type { Pen } from '../pen'

/** Of strips that stand together, white space at the end too. */
export const totalHeight = (strips: readonly Strip[]): number => strips.reduce((sum, { height }) => sum + height, 0)

/** One below the other. */
export function drawDown(strips: readonly Strip[], pen: Pen, top: number): void {
  let y = top
  for (const strip of strips) {
    strip.draw(pen, y)
    y += strip.height
  }
}

/** Columns side by side, as one strip. Where they are taller than half a page they come one after the other. */
export function beside(columns: readonly Strip[][], tallest = 340): Strip[] {
  const height = Math.max(...columns.map(totalHeight))
  if (height > tallest) return columns.flat()
  return [{ height, draw: (pen, y) => columns.forEach((strips) => drawDown(strips, pen, y)) }]
}
