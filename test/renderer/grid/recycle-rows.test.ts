import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recycleRows, type HeldRow } from '../../../renderer/grid/recycle-rows'
import { draws } from '../../helpers/draws'

const slots = (rows: readonly HeldRow[]) => rows.map(({ slot }) => slot)

const all = Array.from({ length: 60 }, (_, at) => `row ${String(at)}`)
/** What is near the view, and the row with the focus, which stays in the page. */
const arbitraryView = fc.record({
  from: fc.nat(50),
  length: fc.integer({ min: 1, max: 12 }),
  current: fc.oneof(fc.constant('row 20'), fc.constantFrom(...all), fc.constant(null)),
})

describe('which element shows which row', () => {
  it('hands the elements of rows that have left on, in their order', () => {
    const first = recycleRows([], ['a', 'b', 'c'], null)
    expect(slots(first)).toEqual([0, 1, 2])
    expect(slots(recycleRows(first, ['d', 'e', 'f'], null))).toEqual([0, 1, 2])
    expect(slots(recycleRows(first, ['b', 'c', 'd'], null))).toEqual([1, 2, 0])
  })

  it('keeps what has the focus out of it, and on its side', () => {
    const first = recycleRows([], ['a', 'b', 'c'], 'b')
    expect(slots(recycleRows(first, ['b', 'x', 'y'], 'b'))).toEqual([1, 2, 3])
    expect(slots(recycleRows(first, ['x', 'y', 'z'], 'x'))).toEqual([0, 2, 3])
  })

  it('gives every row an element of its own, leaves those that stay, and moves none past the current one', () => {
    fc.assert(
      fc.property(fc.array(arbitraryView, { minLength: 2, maxLength: 20 }), (views) => {
        let before: HeldRow[] = []
        for (const { from, length, current } of views) {
          const keys = all.filter((key, at) => key === current || (at >= from && at < from + length))
          const now = recycleRows(before, keys, current)
          expect(now.map(({ key }) => key)).toEqual(keys)
          expect(new Set(slots(now)).size).toBe(now.length)
          checkStep(before, now)
          before = now
        }
      }),
      { numRuns: draws(1_000) },
    )
  })
})

function checkStep(before: readonly HeldRow[], now: readonly HeldRow[]): void {
  const keyAt = new Map(now.map(({ key, slot }) => [slot, key]))
  for (const { key, slot, isCurrent } of before) {
    const shows = keyAt.get(slot)
    if (now.some((row) => row.key === key)) expect(shows).toBe(key)
    else if (isCurrent) expect(shows).toBeUndefined()
  }
  const turn = now.findIndex(({ isCurrent }) => isCurrent)
  const was = before.findIndex(({ key }) => key === now[turn]?.key)
  if (turn < 0 || was < 0) return
  const above = new Set(slots(before.slice(0, was)))
  const below = new Set(slots(before.slice(was + 1)))
  expect(slots(now.slice(0, turn)).filter((slot) => below.has(slot))).toEqual([])
  expect(slots(now.slice(turn + 1)).filter((slot) => above.has(slot))).toEqual([])
}
