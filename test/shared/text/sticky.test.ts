import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { endOfMatch, endOfSigns, signsOf } from '../../../shared/text/sticky'
import { draws } from '../../helpers/draws'

describe('what stands at a place', () => {
  it('ends where the pattern ends, and is not there where something else is', () => {
    expect([0, 2, 3, 5].map((start) => endOfMatch(/\d+/y, 'a:12b', start))).toEqual([-1, 4, 4, -1])
  })

  it('of signs ends where a pattern of as many has it', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'Z', '7', '-', '_', '.', ' ', 'ä', '漢', '\0') })
    fc.assert(
      fc.property(text, fc.nat({ max: 12 }), fc.nat({ max: 12 }), (some, from, length) => {
        const [start, to] = [Math.min(from, some.length), Math.min(from + length, some.length)]
        const cut = /^[\w-]*/u.exec(some.slice(start, to))?.[0] ?? ''
        expect(endOfSigns(signsOf(/[\w-]/u), some, start, to)).toBe(start + cut.length)
      }),
      { numRuns: draws(500) },
    )
  })
})
