import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonPieces } from '../../../shared/project-file/json-pieces'
import { draws, occurrences } from '../../helpers/draws'

const whole = (value: unknown) => JSON.stringify(value, null, 2)
const pieces = (value: unknown) => [...jsonPieces(value)]

const name = fc.oneof(fc.string(), fc.nat(200).map(String), fc.constantFrom('__proto__', '"', '\n', ''))
const plain = fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.boolean(), fc.constantFrom(null, undefined))
const small = fc.oneof(plain, fc.array(plain, { maxLength: 3 }), fc.dictionary(name, plain, { maxKeys: 3 }))
const holding = (item: fc.Arbitrary<unknown>, most: number) =>
  fc.oneof(
    fc.array(item, { maxLength: most, size: 'max' }),
    fc.dictionary(name, item, { maxKeys: most, size: 'max', noNullPrototype: true }),
  )
/** Large and small at each depth, with what JSON leaves out. */
const large = holding(small, 80)
const arbitraryValue = fc.oneof(
  holding(small, 4),
  large,
  holding(fc.oneof(small, large), 6),
  holding(holding(fc.oneof(small, large), 4), 4),
  holding(holding(holding(large, 3), 3), 3),
)

describe('JSON piece by piece', () => {
  it('is what JSON.stringify makes of the whole', () => {
    let cut = 0
    fc.assert(
      fc.property(arbitraryValue, (value) => {
        const all = pieces(value)
        expect(all.join('')).toBe(whole(value))
        if (all.length > 1) cut += 1
      }),
      { numRuns: draws(2000) },
    )
    expect(cut).toBeGreaterThanOrEqual(occurrences(200))
  })

  it.each([
    ['an empty list', []],
    ['a list of exactly as many as are left whole', Array.from({ length: 32 }, (_, at) => at)],
    ['one more', Array.from({ length: 33 }, (_, at) => at)],
    ['twice as many and one', Array.from({ length: 65 }, (_, at) => ({ at }))],
    ['lists in lists', Array.from({ length: 40 }, () => Array.from({ length: 40 }, () => [[1], {}]))],
    ['what is left out beside what is cut', { a: undefined, b: Array(70).fill(undefined), c: undefined, d: 1 }],
    ['nothing but what is left out', { a: undefined }],
    ['a large record of it', Object.fromEntries(Array.from({ length: 90 }, (_, at) => [`k${String(at)}`, undefined]))],
  ])('has %s as JSON has it', (_, value) => {
    expect(pieces(value).join('')).toBe(whole(value))
  })

  it('leaves no piece large where a plan is', () => {
    const trunks = Array.from({ length: 5000 }, (_, at) => ({ name: `T-${String(at)}`, description: 'x'.repeat(200) }))
    const longest = Math.max(
      ...pieces({ draft: { sipTrunks: trunks }, asFound: { cluster: { sipTrunks: trunks } } }).map(
        ({ length }) => length,
      ),
    )
    expect(longest).toBeLessThan(20_000)
  })
})
