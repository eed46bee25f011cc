import { describe, expect, it } from 'vitest'
import { hourProblems } from '../../../shared/runbook/hour-problems'
import { nightWindow } from '../../helpers/night-plan'

const problemsOf = (more: Partial<typeof nightWindow>) =>
  Object.fromEntries(Object.entries(hourProblems({ ...nightWindow, ...more })).filter(([, says]) => says !== ''))

describe('what is wrong with the hours', () => {
  it.each([
    [{}, {}],
    [{ on: '', from: '', to: '', zone: '' }, {}],
    [{ from: '25:00' }, { from: 'The beginning 25:00 is no time of day.' }],
    [{ to: 'late' }, { to: 'The end late is no time of day.' }],
    [{ zone: 'Europe/Wien' }, { zone: 'Nobody knows the time zone Europe/Wien.' }],
    [
      { on: '2026-03-29', from: '02:30' },
      { from: 'There is no 02:30 on 2026-03-29 in Europe/Vienna: the clock is put forward over it.' },
    ],
  ] as const)('%o', (more, says) => {
    expect(problemsOf(more)).toEqual(says)
  })

  it('stands at each field that has one, whatever is wrong with the others', () => {
    const all = { on: 'Friday', from: '10 pm', to: '3', zone: 'Vienna' }
    expect(Object.keys(problemsOf(all))).toEqual(['from', 'to', 'zone'])
    const gap = { on: '2026-03-29', from: '02:30', to: '3' }
    expect(Object.keys(problemsOf(gap))).toEqual(['from', 'to'])
  })
})
