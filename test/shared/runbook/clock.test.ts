import { describe, expect, it } from 'vitest'
import { clockOf } from '../../../shared/runbook/clock'
import { plan } from '../../helpers/plan'

const clock = (on: string, from: string, to: string, zone = '') =>
  clockOf(plan({ changeWindow: { on, from, to, zone } }).changeWindow)

describe('the hours of a window', () => {
  it('go past midnight where the end is not after the beginning', () => {
    const { length, at, problem } = clock('2026-12-05', '23:00', '03:30', 'Europe/Vienna')
    expect([length, at(0), at(75), at(270), problem]).toEqual([270, '23:00', '00:15', '03:30', ''])
    expect(clock('', '09:00', '09:00').length).toBe(24 * 60)
  })

  it('know the day, past midnight too, where it is settled', () => {
    const { dayAt } = clock('2026-12-31', '23:00', '03:30', 'Europe/Vienna')
    expect([dayAt(0), dayAt(59), dayAt(60)]).toEqual(['2026-12-31', '2026-12-31', '2027-01-01'])
    expect(clock('2026-12-31', '23:00', '03:30').dayAt(60)).toBe('2027-01-01')
    expect(clock('', '23:00', '03:30').dayAt(60)).toBeNull()
    expect(clock('2026-12-05', '', '').dayAt(0)).toBeNull()
  })

  it('follow the clock on the wall through a change of summer time', () => {
    const autumn = clock('2026-10-24', '22:00', '04:00', 'Europe/Vienna')
    expect([autumn.length, autumn.at(4 * 60), autumn.at(5 * 60), autumn.at(420)]).toEqual([
      420,
      '02:00',
      '02:00',
      '04:00',
    ])
    const spring = clock('2026-03-28', '23:00', '04:00', 'Europe/Vienna')
    expect([spring.length, spring.at(3 * 60), spring.problem]).toEqual([240, '03:00', ''])
    expect(clock('2026-03-28', '23:00', '04:00', 'Etc/UTC').length).toBe(300)
  })

  it('say that a beginning does not exist, and go on from where the clock is put', () => {
    const { problem, at, length } = clock('2026-03-29', '02:30', '05:00', 'Europe/Vienna')
    expect(problem).toBe('There is no 02:30 on 2026-03-29 in Europe/Vienna: the clock is put forward over it.')
    expect([at(0), length]).toEqual(['03:30', 90])
  })

  it('take the first of two times of the same name', () => {
    const { at, length } = clock('2026-10-25', '02:30', '05:00', 'Europe/Vienna')
    expect([at(0), at(60), length]).toEqual(['02:30', '02:30', 210])
  })

  it.each([
    ['no day', '', 'Europe/Vienna'],
    ['a day that does not exist', '2026-02-30', 'Europe/Vienna'],
    ['no time zone', '2026-10-24', ''],
    ['a time zone that nobody knows', '2026-10-24', 'Mars/Olympus'],
  ])('are counted in days of 24 hours with %s', (_, on, zone) => {
    const { length, at, problem } = clock(on, '22:00', '04:00', zone)
    expect([length, at(300), problem]).toEqual([360, '03:00', ''])
  })

  it('are not known without a beginning, and say what is wrong with one', () => {
    expect(clock('2026-12-05', '', '03:00')).toMatchObject({ length: null, problem: '' })
    expect(clock('2026-12-05', '', '03:00').at(0)).toBeNull()
    expect(clock('2026-12-05', '25:00', '03:00').problem).toBe('The beginning 25:00 is no time of day.')
    const open = clock('2026-12-05', '23:00', 'late', 'Europe/Vienna')
    expect([open.length, open.at(60), open.problem]).toEqual([null, '00:00', 'The end late is no time of day.'])
    expect(clock('', '23:00', '').length).toBeNull()
  })
})
