import { describe, expect, it } from 'vitest'
import type { DayKind } from '../../../shared/catalogue/field'
import { daySays } from '../../../renderer/format/day-says'

const now = { today: '2026-11-29', latest: '2026-11-30' }
const saysOf = (value: string, kind: DayKind) => daySays(value, kind, now, '29/11/2026')

describe('what stands beside a day', () => {
  it.each([
    ['2026-11-29', 'Sun 29 Nov 2026'],
    ['2000-02-29', 'Tue 29 Feb 2000'],
    ['1999-12-31', 'Fri 31 Dec 1999'],
    ['', ''],
  ])('%s: the day in words, with that of the week', (value, text) => {
    expect(saysOf(value, 'planned')).toEqual({ isWrong: false, text })
  })

  it.each(['next week', '2026-02-29', '29.11.'])('%s is no day, and how to write one', (value) => {
    expect(saysOf(value, 'planned')).toEqual({
      isWrong: true,
      text: `${value} is no day: pick it, or type it as 29/11/2026 or 2026-11-29.`,
    })
  })

  it('a day on which something was said is not ahead, wherever the person is', () => {
    expect(saysOf('2026-11-30', 'seen').isWrong).toBe(false)
    expect(saysOf('2026-12-01', 'seen')).toEqual({ isWrong: true, text: 'Tue 1 Dec 2026 is in the future.' })
    expect(saysOf('2026-12-01', 'planned').isWrong).toBe(false)
  })

  it('the last day of something is not over', () => {
    expect(saysOf('2026-11-29', 'last').isWrong).toBe(false)
    expect(saysOf('2026-11-28', 'last')).toEqual({ isWrong: true, text: 'Sat 28 Nov 2026 is over.' })
  })
})
