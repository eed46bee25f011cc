import { describe, expect, it } from 'vitest'
import { isConfirmed, isNotNeeded } from '../../../shared/plan/statement'

const said = { state: 'confirmed', by: 'J. Doe', on: '2028-02-29', note: '' } as const

describe('S1-1, S1-2, OV-5, HX-3, MG-3: what a person states', () => {
  it('S1-1: counts with a name and a real day', () => {
    expect(isConfirmed(said)).toBe(true)
    expect(isNotNeeded({ ...said, state: 'not needed' })).toBe(true)
  })

  it.each(['', ' '])('S1-1: does not count with the name %j', (by) => {
    expect(isConfirmed({ ...said, by })).toBe(false)
  })

  it.each([
    '',
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-1-2',
    '14.9.2026',
    '2026-09-14 ',
    'today',
  ])('S1-1: does not count on the day %j', (on) => {
    expect(isConfirmed({ ...said, on })).toBe(false)
    expect(isNotNeeded({ ...said, on, state: 'not needed' })).toBe(false)
  })

  it.each(['unknown', 'planned'] as const)('S1-1: %s is not confirmed, nor is one word the other', (state) => {
    expect(isConfirmed({ ...said, state })).toBe(false)
    expect(isConfirmed({ ...said, state: 'not needed' })).toBe(false)
    expect(isNotNeeded(said)).toBe(false)
  })
})
