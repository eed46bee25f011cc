import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { typedTime } from '../../../renderer/format/typed-time'
import { draws } from '../../helpers/draws'

describe('a time of day as a person types it', () => {
  it.each([
    ['22:00', '22:00'],
    [' 22:00 ', '22:00'],
    ['22.00', '22:00'],
    ['2200', '22:00'],
    ['22', '22:00'],
    ['22h', '22:00'],
    ['22h30', '22:30'],
    ['22 Uhr', '22:00'],
    ['22.15 Uhr', '22:15'],
    ['9:05', '09:05'],
    ['905', '09:05'],
    ['0', '00:00'],
    ['24:00', '00:00'],
    ['10 pm', '22:00'],
    ['10:30 p.m.', '22:30'],
    ['12 am', '00:00'],
    ['12 PM', '12:00'],
    ['1:15AM', '01:15'],
  ])('%j', (text, time) => {
    expect(typedTime(text)).toBe(time)
  })

  it.each(['', '22:6', '22:60', '24:01', '25', '13 pm', '0 am', '22-00', 'late', '10 p', '22:00 to 3', '1e1', '-1'])(
    '%j is none, or not yet',
    (text) => {
      expect(typedTime(text)).toBeNull()
    },
  )

  it('what it is taken for stands for itself', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9apm:.h ]{1,8}$/u), (text) => {
        const time = typedTime(text)
        if (time !== null)
          expect([time, typedTime(time)]).toEqual([expect.stringMatching(/^([01]\d|2[0-3]):[0-5]\d$/u), time])
      }),
      { numRuns: draws(3000) },
    )
  })
})
