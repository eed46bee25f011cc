import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTsv, writeTsv } from '../../../renderer/grid/tsv'

describe('cells on the clipboard', () => {
  it.each([
    [
      'a\tb\nc\td\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a\tb\r\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['"a\nb"\tc\r\n', [['a\nb', 'c']]],
    ['"say ""hi"""\t', [['say "hi"', '']]],
    ['5" pipe\t"half', [['5" pipe', '"half']]],
    ['a\n\nb', [['a'], [''], ['b']]],
    ['', [['']]],
  ])('reads %j', (text, rows) => {
    expect(readTsv(text)).toEqual(rows)
  })

  it.each(['=1+1', '+1 555', '-2', '@SUM(A1)', '\t=1', ' =cmd', '＝1', '\u200b=1'])('guards %j', (text) => {
    expect(writeTsv([[text]])).toMatch(/^"?'/)
    expect(readTsv(writeTsv([[text]]))).toEqual([[text]])
  })

  it('leaves other texts as they are', () => {
    expect(writeTsv([["O'Brien", "'quoted'", '5061']])).toBe("O'Brien\t'quoted'\t5061")
  })

  it('reads what it wrote, whatever stands in the cells', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '\r', '=', ' ', 'é') })
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 1 }), { minLength: 1 }), (rows) => {
        const last = rows.at(-1)
        fc.pre(!(last?.length === 1 && last[0] === '' && rows.length > 1))
        expect(readTsv(writeTsv(rows))).toEqual(rows)
      }),
    )
  })

  it('reads a large hostile text in good time', () => {
    const text = '"a\t'.repeat(50_000)
    const start = performance.now()
    expect(readTsv(text)[0]?.length).toBeGreaterThan(1)
    expect(performance.now() - start).toBeLessThan(5_000)
  })
})
