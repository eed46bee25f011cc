import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber, dayText, isDay, numberOfDay } from '../../../shared/plan/calendar'

describe('days by number', () => {
  it('are one apart, through leap years', () => {
    for (const [before, after] of [
      ['2024-02-28', '2024-02-29'],
      ['2023-02-28', '2023-03-01'],
      ['1900-02-28', '1900-03-01'],
      ['2000-02-29', '2000-03-01'],
      ['2026-12-31', '2027-01-01'],
    ] as const) {
      expect(numberOfDay(after)).toBe((numberOfDay(before) ?? 0) + 1)
    }
    expect(numberOfDay('0000-01-01')).toBe(0)
  })

  it.each([
    [2023, 2, 29],
    [1900, 2, 29],
    [2026, 4, 31],
    [2026, 13, 1],
    [2026, 0, 1],
    [2026, 1, 0],
  ])('are none where the calendar has none: %i-%i-%i', (year, month, day) => {
    expect(dayNumber(year, month, day)).toBeNull()
  })

  it('go there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_652_424 }), (number) => {
        const text = dayText(number)
        expect([numberOfDay(text), isDay(text)]).toEqual([number, true])
        expect(new Date(`${text}T00:00:00Z`).getTime()).toBe(Date.UTC(2000, 0, 1) + (number - 730_485) * 86_400_000)
      }),
    )
  })

  it.each(['', '2026-1-2', '14.9.2026', '2026-09-14 ', '2026-02-29', '12026-01-01'])('%j is none', (text) => {
    expect([numberOfDay(text), isDay(text)]).toEqual([null, false])
  })
})
