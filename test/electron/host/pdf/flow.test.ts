import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Flow, type Placed, type Strip } from '../../../../electron/host/pdf/flow'
import { sheets } from '../../../../electron/host/pdf/sheet'
import { draws } from '../../../helpers/draws'

const { top, floor } = sheets.a4
const page = floor - top

const stripOf = (height: number, more: Partial<Strip> = {}): Strip => ({ height, draw: () => undefined, ...more })
const placed = (strips: readonly Strip[]): Placed[] => [...new Flow(sheets.a4).place(strips)]

/** Strips of which the first says that they belong on one page. */
const unitOf = (heights: readonly number[], name?: Strip): Strip[] => {
  const whole = heights.reduce((sum, height) => sum + height, 0)
  return heights.map((height, at) =>
    stripOf(height, { ...(at === 0 ? { whole } : {}), ...(at > 0 && name ? { repeat: name } : {}) }),
  )
}

const heights = fc.array(fc.integer({ min: 5, max: 120 }), { minLength: 1, maxLength: 30 })

describe('what belongs on one page', () => {
  it('is not parted where it fits one, unless the page before would stay more than half white', () => {
    fc.assert(
      fc.property(fc.array(heights, { minLength: 1, maxLength: 8 }), (units) => {
        const strips = units.map((of) => unitOf(of))
        const places = new Map(placed(strips.flat()).map((place) => [place.strip, place]))
        for (const unit of strips) {
          const [first, last] = [places.get(unit[0]!), places.get(unit.at(-1)!)]
          const whole = unit[0]?.whole ?? 0
          const isParted = first?.page !== last?.page
          if (isParted && whole <= page) expect(floor - (first?.y ?? 0)).toBeGreaterThan(page / 2)
        }
        expect(places.size).toBe(strips.flat().length)
      }),
      { numRuns: draws(200) },
    )
  })

  it('never leaves a page more than half white', () => {
    fc.assert(
      fc.property(fc.array(heights, { minLength: 2, maxLength: 8 }), (units) => {
        const all = placed(units.flatMap((of) => unitOf(of)))
        const last = all.at(-1)?.page ?? 0
        for (let at = 1; at < last; at += 1) {
          const end = Math.max(...all.filter((place) => place.page === at).map(({ y, strip }) => y + strip.height))
          expect(end - top).toBeGreaterThanOrEqual(page / 2)
        }
      }),
      { numRuns: draws(200) },
    )
  })

  it('begins a page where it has room for less than half of one', () => {
    const before = stripOf(page / 2 + 1)
    const [, first] = placed([before, ...unitOf([200, 200])])
    expect([first?.page, first?.y]).toEqual([2, top])
    const [, stays] = placed([stripOf(page / 2 - 1), ...unitOf([200, 200])])
    expect(stays?.page).toBe(1)
  })

  it('has its name again where it goes on', () => {
    const name = stripOf(20)
    const all = placed(
      unitOf(
        Array.from({ length: 30 }, () => 60),
        name,
      ),
    )
    const pages = all.at(-1)?.page ?? 0
    expect(pages).toBeGreaterThan(2)
    expect(all.filter(({ strip }) => strip === name).map((place) => [place.page, place.y])).toEqual(
      Array.from({ length: pages - 1 }, (_, at) => [at + 2, top]),
    )
  })
})
