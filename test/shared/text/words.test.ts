import { describe, expect, it } from 'vitest'
import { countCharacters, isLongerThan, named, namesInWords } from '../../../shared/text/words'

const lock = '\u{1f512}'

it('PF-2: characters are code points, not UTF-16 units and not bytes', () => {
  expect(countCharacters('')).toBe(0)
  expect(countCharacters('Zürich')).toBe(6)
  expect(countCharacters(lock.repeat(3))).toBe(3)
  expect(countCharacters('e\u0301')).toBe(2)
  expect(countCharacters('\ud83d')).toBe(1)
})

it.each([
  ['xx', 2, false],
  ['xxx', 2, true],
  [lock.repeat(2), 2, false],
  [lock.repeat(3), 2, true],
  [`${lock}x`, 2, false],
  ['', 0, false],
])('%j is longer than %i characters: %s', (text, most, longer) => {
  expect(isLongerThan(text, most)).toBe(longer)
})

it('an object without a name is still called something', () => {
  expect(named('TRUNK-A')).toBe('TRUNK-A')
  expect(named(' TRUNK A ')).toBe(' TRUNK A ')
  expect(named('')).toBe('(no name)')
  expect(named(' \t')).toBe('(no name)')
})

describe('names in a sentence', () => {
  it.each([
    [[], ''],
    [['A'], 'A'],
    [['A', 'B'], 'A and B'],
    [['A', 'B', 'C'], 'A, B and C'],
    [['A', '', 'C'], 'A, (no name) and C'],
    [['A', 'B', 'C', 'D', 'E', 'F'], 'A, B, C, D, E and F'],
    [['A', 'B', 'C', 'D', 'E', 'F', 'G'], 'A, B, C, D, E, F and 1 more'],
    [['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'], 'A, B, C, D, E, F and 2 more'],
  ])('%j', (names, sentence) => {
    expect(namesInWords(names)).toBe(sentence)
  })

  it('are cut where the caller says', () => {
    expect(namesInWords(['A', 'B', 'C'], 1)).toBe('A and 2 more')
    expect(namesInWords(['A', 'B', 'C'], 3)).toBe('A, B and C')
  })
})
