import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonPieces } from '../../../renderer/host/request-body'
import { bigProject } from '../../helpers/big-project'
import { draws } from '../../helpers/draws'

const whole = (value: unknown): string => [...jsonPieces(value)].join('')

describe('the body of a call', () => {
  it('is what JSON has for it, whatever is in it', () => {
    const long = fc.array(fc.jsonValue({ maxDepth: 1 }), { minLength: 90, maxLength: 320, size: 'max' })
    const part = fc.oneof(fc.jsonValue(), long, fc.constant(undefined))
    const parts = fc.dictionary(fc.string(), fc.oneof(part, fc.dictionary(fc.string(), part)))
    fc.assert(
      fc.property(parts, (args) => {
        expect(whole(args)).toBe(JSON.stringify(args))
      }),
      { numRuns: draws(300) },
    )
  })

  it('of a large plan is in pieces, none of which is long', () => {
    const args = { handle: 'h', project: bigProject(2_000) }
    const pieces = [...jsonPieces(args)]
    expect(pieces.join('')).toBe(JSON.stringify(args))
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(pieces.join('').length / 10)
  })
})
