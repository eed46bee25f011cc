import type { Strip } from '../flow'
import type { Pen } from '../pen'

const total = (strips: readonly Strip[]): number => strips.reduce((sum, { height }) => sum + height, 0)

/** Columns side by side, as one strip. Where they are taller than half a page they come one after the other. */
export function beside(columns: readonly Strip[][], tallest = 340): Strip[] {
  const height = Math.max(...columns.map(total))
  if (height > tallest) return columns.flat()
  return [{ height, draw: (pen, y) => drawColumns(columns, pen, y) }]
}

function drawColumns(columns: readonly Strip[][], pen: Pen, top: number): void {
  for (const strips of columns) {
    let y = top
    for (const strip of strips) {
      strip.draw(pen, y)
      y += strip.height
    }
  }
}
