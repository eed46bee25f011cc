import { describe, expect, it } from 'vitest'
import { dayWords } from '../../../shared/text/day-words'

describe('a day in words', () => {
  it.each([
    ['2026-12-05', '5 Dec 2026'],
    ['2026-01-31T23:59:59.000Z', '31 Jan 2026'],
  ])('%s is %s', (day, words) => {
    expect(dayWords(day)).toBe(words)
  })

  it.each(['', 'soon', '2026-13-01', '2026-00-01', '5 Dec 2026'])('%j stays as it stands', (day) => {
    expect(dayWords(day)).toBe(day)
  })
})
