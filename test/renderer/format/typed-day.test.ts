import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayForm, typedDay } from '../../../renderer/format/typed-day'
import { dayText, isDay } from '../../../shared/plan/calendar'
import { draws } from '../../helpers/draws'

const locales = [
  ...['en-US', 'en-GB', 'de-AT', 'fr-FR', 'es-MX', 'pt-BR', 'it-CH', 'nl-NL', 'sv-SE', 'pl-PL', 'cs-CZ', 'hu-HU'],
  ...['tr-TR', 'el-GR', 'fi-FI', 'ja-JP', 'zh-CN', 'en-CA', 'en-ZA', 'ar-EG', 'he-IL', 'th-TH', 'fa-IR', 'vi-VN'],
]
const day = '2026-11-29'

describe('a day as a person types it', () => {
  it.each([
    ['en-US', '11/29/2026'],
    ['en-US', '11/29/26'],
    ['en-US', '29/11/2026'],
    ['en-US', 'Nov 29, 2026'],
    ['en-US', 'Sunday, November 29, 2026'],
    ['en-GB', '29/11/2026'],
    ['en-GB', '29 Nov 2026'],
    ['en-GB', '29-Nov-26'],
    ['en-GB', 'the 29th of November 2026'],
    ['de-AT', '29.11.2026'],
    ['de-AT', '29. November 2026'],
    ['de-AT', 'So., 29.11.26'],
    ['de-AT', '29 Nov 2026'],
    ['pt-BR', '29 de novembro de 2026'],
    ['pl-PL', '29 listopada 2026'],
    ['hu-HU', '2026. 11. 29.'],
    ['ja-JP', '2026年11月29日'],
    ['sv-SE', '2026-11-29'],
    ['en-US', ' 2026-11-29 '],
    ['de-AT', '2026/11/29'],
    ['ar-EG', '29/11/2026'],
  ])('%s: %s', (locale, text) => {
    expect(typedDay(text, dayForm(locale))).toBe(day)
  })

  it.each([
    '',
    '2',
    '29',
    '29.11.',
    '29.11.2',
    '29.11.202',
    '2026-11',
    '2026-11-',
    'Nov',
    '29 Nov',
    'next week',
    'soon',
  ])('%j is none, or not yet', (text) => {
    expect(typedDay(text, dayForm('de-AT'))).toBeNull()
  })

  it.each([
    '29.02.2026',
    '31/04/2026',
    '2026-13-01',
    '0.1.2026',
    '32 Dec 2026',
    '13/13/2026',
    '29 Nov Dec 2026',
    '1 2 3 4',
  ])('%s is none in any order', (text) => {
    for (const locale of locales) expect(typedDay(text, dayForm(locale))).toBeNull()
  })

  it.each([
    ['es-MX', '1 mar 2027', '2027-03-01'],
    ['es-MX', 'mar 2 mar 2027', '2027-03-02'],
    ['es-MX', 'mar, 2 feb 2027', '2027-02-02'],
    ['it-CH', '1 mar 2027', '2027-03-01'],
    ['es-MX', 'mar 1', null],
  ])('%s: %s, where a word is a month and a day of the week', (locale, text, expected) => {
    expect(typedDay(text, dayForm(locale))).toBe(expected)
  })

  it('follows the own order where both would be a day', () => {
    expect(typedDay('05/06/2026', dayForm('en-US'))).toBe('2026-05-06')
    expect(typedDay('05/06/2026', dayForm('en-GB'))).toBe('2026-06-05')
  })

  it.each(['5.12.2026', '05.12.2026', '5. 12. 2026', 'Sat 5.12.2026', ' 5.12.2026.', '5.12.26'])(
    'S1-1: has the day first where dots part the numbers, in every place of the world: %j',
    (text) => {
      // Of two digits nobody knows which is the year where people write that first.
      const places = locales
        .map((locale) => dayForm(locale))
        .filter(({ order }) => text !== '5.12.26' || order[0] !== 'year')
      expect(places.map((form) => typedDay(text, form))).toEqual(places.map(() => '2026-12-05'))
    },
  )

  it('takes dots as they can be read where the day cannot stand first, and the year first where the place has it so', () => {
    expect(typedDay('12.31.2026', dayForm('en-US'))).toBe('2026-12-31')
    expect(typedDay('2026.12.5', dayForm('en-US'))).toBe('2026-12-05')
    expect(typedDay('26. 12. 5.', dayForm('ko-KR'))).toBe('2026-12-05')
    expect(typedDay('5/12/2026', dayForm('en-US'))).toBe('2026-05-12')
  })

  const anyDay = fc.integer({ min: 730_485, max: 767_009 }).map(dayText)
  const styles = ['full', 'long', 'medium', 'short'] as const
  it.each(locales)('%s: every day as its people write it, long and short, and as plans keep it', (locale) => {
    const form = dayForm(locale)
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...styles), (kept, dateStyle) => {
        const date = new Date(`${kept}T12:00:00Z`)
        const plain = { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' } as const
        const written = date.toLocaleDateString(locale, { dateStyle, ...plain })
        expect([written, typedDay(written, form)]).toEqual([written, kept])
        expect(typedDay(kept, form)).toBe(kept)
      }),
      { numRuns: draws(100) },
    )
  })

  it('gives a day that exists, or none, whatever is typed', () => {
    const form = dayForm('en-GB')
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789-/. NovDec١é年') }), (text) => {
        const typed = typedDay(text, form)
        expect(typed === null || isDay(typed)).toBe(true)
      }),
      { numRuns: draws(1000) },
    )
  })
})
