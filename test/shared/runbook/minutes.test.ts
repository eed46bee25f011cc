import { describe, expect, it } from 'vitest'
import { minutesByKind, minutesOf } from '../../../shared/runbook/minutes'

describe("a consultant's own estimate", () => {
  it.each([0, 1, 45, 10_000])('of %d minutes is counted', (minutes) => {
    expect(minutesOf({ prove: minutes })('prove')).toBe(minutes)
  })
  it.each([-1, 2.5, 10_001, 1e308, Number.NaN])('of %d is none: ours stays', (minutes) => {
    expect(minutesOf({ prove: minutes })('prove')).toBe(minutesByKind.prove)
  })
  it('is for its own kind of line alone', () => {
    expect(minutesOf({ prove: 1, toString: 9 })('close')).toBe(minutesByKind.close)
  })
})
