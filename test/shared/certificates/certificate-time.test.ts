import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { timeOf } from '../../../shared/certificates/certificate-time'
import { derElement, tags } from '../../../shared/certificates/der'

const element = (tag: number, text: string) => derElement(Uint8Array.from([tag, text.length, ...Buffer.from(text)]))
const utc = (text: string) => timeOf(element(tags.utcTime, text))
const generalized = (text: string) => timeOf(element(tags.generalizedTime, text))

describe('a moment in a certificate', () => {
  it('is UTC, of two centuries in UTCTime and of any in GeneralizedTime', () => {
    expect(utc('491231235959Z')).toBe('2049-12-31T23:59:59Z')
    expect(utc('500101000000Z')).toBe('1950-01-01T00:00:00Z')
    expect(utc('2611280550Z')).toBe('2026-11-28T05:50:00Z')
    expect(generalized('99991231235959Z')).toBe('9999-12-31T23:59:59Z')
    expect(generalized('00000101000000Z')).toBe('0000-01-01T00:00:00Z')
    expect(generalized('20261128055025.75Z')).toBe('2026-11-28T05:50:25Z')
  })

  it('is brought to UTC from the zone that it names, in every zone of the machine', () => {
    expect(utc('261128120000+0130')).toBe('2026-11-28T10:30:00Z')
    expect(generalized('20261231233000-0100')).toBe('2027-01-01T00:30:00Z')
    expect(generalized('20240301000000+0001')).toBe('2024-02-29T23:59:00Z')
  })

  it.each([
    utc('261328055025Z'),
    utc('260230055025Z'),
    utc('261128245025Z'),
    utc('261128056025Z'),
    utc('261128055060Z'),
    utc('26112805502Z'),
    utc('261128055025'),
    utc(' 61128055025Z'),
    utc('20261128055025Z'),
    generalized('261128055025Z'),
    generalized('20261128055025'),
    generalized('99991231235959-0001'),
    generalized('00000101000000+0001'),
    generalized(''),
    timeOf(element(tags.octetString, '261128055025Z')),
    timeOf(undefined),
  ])('is not guessed where there is no such moment', (moment) => {
    expect(moment).toBeUndefined()
  })

  it('is the same as the clock of the machine has it', () => {
    const dates = fc.date({
      min: new Date('0001-01-02T00:00:00Z'),
      max: new Date('9999-12-30T00:00:00Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(dates, fc.integer({ min: -12 * 60, max: 14 * 60 }), (date, ahead) => {
        const [hours, minutes] = [Math.floor(Math.abs(ahead) / 60), Math.abs(ahead) % 60]
        const zone = `${ahead < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}${String(minutes).padStart(2, '0')}`
        const there = new Date(date.getTime() + ahead * 60_000)
        expect(generalized(`${there.toISOString().slice(0, 19).replace(/\D/g, '')}${zone}`)).toBe(
          `${date.toISOString().slice(0, 19)}Z`,
        )
      }),
    )
  })
})
