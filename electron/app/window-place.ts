import type { Display, Rectangle } from 'electron'
import { z } from 'zod'

const whole = z.number().int().min(-100_000).max(100_000)

/** Where the window was last. */
export const windowPlaceSchema = z.object({
  bounds: z.object({ x: whole, y: whole, width: whole, height: whole }).nullable(),
  isMaximized: z.boolean(),
})
export type WindowPlace = z.infer<typeof windowPlaceSchema>

export const smallestSize = { width: 900, height: 560 }
const firstSize = { width: 1280, height: 800 }

/** So much of the window's head has to be on a display, in pixels, for a person to take hold of it. */
const grip = { width: 120, height: 32 }

/**
 * The bounds for a new window: those of the last one where a display still shows them, no larger than that display;
 * otherwise the first size, in the middle.
 */
export function boundsFor({ bounds }: WindowPlace, displays: readonly Pick<Display, 'workArea'>[]): Partial<Rectangle> {
  const display = bounds && displays.find(({ workArea }) => isInSight(bounds, workArea))
  if (!bounds || !display) return firstSize
  const { workArea } = display
  return {
    x: bounds.x,
    y: bounds.y,
    width: Math.max(smallestSize.width, Math.min(bounds.width, workArea.width)),
    height: Math.max(smallestSize.height, Math.min(bounds.height, workArea.height)),
  }
}

function isInSight({ x, y, width }: Rectangle, area: Rectangle): boolean {
  const across = Math.min(x + width, area.x + area.width) - Math.max(x, area.x)
  return across >= grip.width && y >= area.y && y + grip.height <= area.y + area.height
}
