import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inTurn, NamesTaken, type NameMove } from '../../../../shared/axl/requests/names-in-turn'
import { draws } from '../../../helpers/draws'

const moves = (...texts: string[]): NameMove[] =>
  texts.map((text) => {
    const [from = '', to = ''] = text.split('>')
    return { from, to }
  })
const inShort = (some: readonly NameMove[]) => some.map(({ from, to }) => `${from}>${to}`)

function turns(taken: string[], ...texts: string[]) {
  const { done, blocked } = inTurn(moves(...texts), new NamesTaken(taken))
  return { done: inShort(done), blocked: inShort(blocked) }
}

describe('inTurn', () => {
  it('SP-6: lets a name go before another takes it', () => {
    expect(turns(['A', 'B', 'C'], 'A>B', 'B>C', 'C>D')).toEqual({ done: ['C>D', 'B>C', 'A>B'], blocked: [] })
  })

  it('keeps the order given where no name stands in the way', () => {
    expect(turns(['A', 'B', 'C'], 'B>Y', 'A>A', 'C>Z')).toEqual({ done: ['B>Y', 'A>A', 'C>Z'], blocked: [] })
  })

  it('SP-6: renames in a circle find no turn, nor what waits for them', () => {
    expect(turns(['A', 'B', 'C'], 'C>A', 'A>B', 'B>A')).toEqual({ done: [], blocked: ['C>A', 'A>B', 'B>A'] })
  })

  it('does not take a name that stays', () => {
    expect(turns(['A', 'B'], 'A>b')).toEqual({ done: [], blocked: ['A>b'] })
  })

  it('PF-1: a name may change its case', () => {
    expect(turns(['sbc'], 'sbc>SBC')).toEqual({ done: ['sbc>SBC'], blocked: [] })
  })

  it('of two that want one name the first gets it', () => {
    expect(turns(['A', 'B', 'C'], 'A>X', 'B>X', 'C>x')).toEqual({ done: ['A>X'], blocked: ['B>X', 'C>x'] })
  })

  const pool = ['A', 'B', 'C', 'D', 'E', 'a', 'e']
  const situation = fc
    .tuple(
      fc.uniqueArray(fc.constantFrom(...pool), { selector: (name) => name.toLowerCase(), minLength: 1 }),
      fc.array(fc.constantFrom(...pool), { minLength: 7, maxLength: 7 }),
      fc.nat(3),
    )
    .map(([from, to, staying]) => ({
      taken: from,
      moves: from.slice(staying).map((name, i) => `${name}>${to[i] ?? ''}`),
    }))

  it('never takes a name that is in use, and blocks only what has no turn', () => {
    fc.assert(
      fc.property(situation, ({ taken, moves: texts }) => {
        const { done, blocked } = turns(taken, ...texts)
        expect([...done, ...blocked].sort()).toEqual([...texts].sort())
        const names = new Set(taken.map((name) => name.toLowerCase()))
        for (const { from, to } of moves(...done)) {
          expect(names.delete(from.toLowerCase())).toBe(true)
          expect(names.has(to.toLowerCase())).toBe(false)
          names.add(to.toLowerCase())
        }
        for (const { to } of moves(...blocked)) expect(names.has(to.toLowerCase())).toBe(true)
      }),
      { numRuns: draws(2000) },
    )
  })

  it('takes a long chain in one pass', () => {
    const chain = Array.from({ length: 20_000 }, (_, index) => ({
      from: `P${String(index)}`,
      to: `P${String(index + 1)}`,
    }))
    const taken = new NamesTaken(chain.map(({ from }) => from))
    expect(inTurn(chain, taken).done).toEqual(chain.toReversed())
  })
})
