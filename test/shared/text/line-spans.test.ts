import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineSpans, lineText, nextPlace, numberOf } from '../../../shared/text/line-spans'
import { draws } from '../../helpers/draws'

const linesOf = (text: string): [number, string][] => {
  const lines = lineSpans(text)
  return Array.from({ length: lines.count }, (_, at) => [numberOf(lines, at), lineText(lines, at)])
}

const bits = [
  ...['\r', '\r\r', '\t', ' ', '\u2028', '\u0085', '\u00a0', 'ü', '漢', '\0', '\b\b\b', '\u001b[1;32m', '\u001b'],
  ...['a', 'show mgcp', '--More--', ' --More-- ', '<--- More --->', 'one more', 'press <ENTER>', '----'],
]

describe('the places of lines', () => {
  it('are those of each line by itself, whatever is odd in the others', () => {
    const line = fc.array(fc.constantFrom(...bits), { maxLength: 8 }).map((some) => some.join(''))
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        let before = 0
        const expected = lines.flatMap((each) => {
          const alone = linesOf(`${each}\n`)
          const own = alone.slice(0, -1).map(([number, text]): [number, string] => [number + before, text])
          before += (alone.at(-1)?.[0] ?? 0) - 1
          return own
        })
        expect(linesOf(lines.map((each) => `${each}\n`).join(''))).toEqual([...expected, [before + 1, '']])
      }),
      { numRuns: draws(500) },
    )
  })

  it('have the numbers of the text where lines are gone', () => {
    const pages = Array.from({ length: 5 }, (_, at) => ` --More-- \nline ${String(at)}\n`).join('')
    expect(linesOf(pages)).toEqual([
      ...Array.from({ length: 5 }, (_, at): [number, string] => [2 * at + 2, `line ${String(at)}`]),
      [11, ''],
    ])
  })

  it('leave out a return that ends no line, in whatever text', () => {
    expect(linesOf('a\r b')).toEqual([[1, 'a b']])
    expect(linesOf('a\r b\u0007')).toEqual([[1, 'a b']])
  })

  it('are as many as there are lines, however short', () => {
    expect(lineSpans('\n'.repeat(5_000)).count).toBe(5_001)
  })
})

it('finds the next of several places, and each no oftener than it is passed', () => {
  const asked: number[] = []
  const next = nextPlace([
    (from) => (asked.push(from), 'abcabc'.indexOf('b', from)),
    (from) => 'abcabc'.indexOf('x', from),
    (from) => 'abcabc'.indexOf('c', from),
  ])
  expect([0, 1, 2, 3, 5, 6].map((from) => next(from))).toEqual([1, 1, 2, 4, 5, Infinity])
  expect(asked).toEqual([0, 2, 5])
})
