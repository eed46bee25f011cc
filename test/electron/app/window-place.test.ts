import { describe, expect, it } from 'vitest'
import { boundsFor, windowPlaceSchema } from '../../../electron/app/window-place'

const display = (x: number, y: number, width = 1920, height = 1040) => ({ workArea: { x, y, width, height } })
const at = (x: number, y: number, width = 1000, height = 700) => ({
  bounds: { x, y, width, height },
  isMaximized: false,
})
const first = { width: 1280, height: 800 }

describe('the place of a new window', () => {
  it.each([
    ['the only display', at(100, 50), [display(0, 0)]],
    ['a second display to the left', at(-1500, 50), [display(0, 0), display(-1920, 0)]],
    ['a display of which it shows the edge only', at(1800, 0), [display(0, 0)]],
  ])('is that of the last one on %s', (_, place, displays) => {
    expect(boundsFor(place, displays)).toEqual(place.bounds)
  })

  it.each([
    ['there was none', { bounds: null, isMaximized: false }, [display(0, 0)]],
    ['its display is gone', at(2500, 50), [display(0, 0)]],
    ['its head is above every display', at(100, -40), [display(0, 0)]],
    ['its head is below every display', at(100, 1035), [display(0, 0)]],
    ['too little of it shows', at(1850, 50), [display(0, 0)]],
    ['there is no display at all', at(100, 50), []],
  ])('is the first one where %s', (_, place, displays) => {
    expect(boundsFor(place, displays)).toEqual(first)
  })

  it('is no larger than the display and no smaller than the window can be', () => {
    expect(boundsFor(at(0, 0, 4000, 3000), [display(0, 0)])).toMatchObject({ width: 1920, height: 1040 })
    expect(boundsFor(at(0, 0, 200, 100), [display(0, 0)])).toMatchObject({ width: 900, height: 560 })
  })

  it.each([{ bounds: { x: 0.5, y: 0, width: 1, height: 1 }, isMaximized: false }, { bounds: 'x' }, {}])(
    'is not read from %j',
    (kept) => {
      expect(windowPlaceSchema.safeParse(kept).success).toBe(false)
    },
  )
})
