import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findJsonError } from '../../../shared/project-file/json-error'
import { draws } from '../../helpers/draws'

const takes = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const fragments = [
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"',
  '"a"',
  '\\',
  '\\n',
  '\\u00e9',
  '\\u12',
  ' ',
  '\n',
  '\u00a0',
  '\u0001',
]
const scalars = ['0', '-', '01', '1.', '.5', '1.5e+3', '2E-3', '1e', 'true', 'tru', 'null', 'NaN', '"x"']
const soup = fc.array(fc.constantFrom(...fragments, ...scalars), { maxLength: 12 }).map((parts) => parts.join(''))
const nearJson = fc
  .tuple(fc.json({ maxDepth: 3 }), fc.nat(), fc.constantFrom('', ...fragments, ...scalars), fc.nat(2))
  .map(
    ([json, at, insert, cut]) =>
      json.slice(0, at % (json.length + 1)) + insert + json.slice((at % (json.length + 1)) + cut),
  )

it('finds an error exactly where JSON.parse refuses the text', () => {
  fc.assert(
    fc.property(fc.oneof(soup, nearJson, fc.json()), (text) => {
      expect(findJsonError(text) === null).toBe(takes(text))
    }),
    { numRuns: draws(20_000) },
  )
})

it('names the offset that JSON.parse names, or the beginning of the word that it refuses', () => {
  fc.assert(
    fc.property(fc.oneof(soup, nearJson), (text) => {
      const offset = findJsonError(text)
      fc.pre(offset !== null)
      const said = /at position (\d+)/.exec(errorOf(text))?.[1]
      if (said === undefined) return
      const between = text.slice(offset, Number(said))
      expect(between).toMatch(/^[-+.\w\\]*$/)
    }),
    { numRuns: draws(10_000) },
  )
})

function errorOf(text: string): string {
  try {
    JSON.parse(text)
    return ''
  } catch (error) {
    return String(error)
  }
}

it.each([
  ['', 0],
  ['  ', 2],
  ['{"a":1', 6],
  ['{"a":1}', null],
  ['{"a":1}x', 7],
  ['{"a":1,}', 7],
  ['{,}', 1],
  ['[1 2]', 3],
  ['[}', 1],
  ['{"a"}', 4],
  ['{1:2}', 1],
  ['"a', 2],
  ['"a\n"', 2],
  ['"\\q"', 1],
  ['tru', 0],
  ['01', 1],
  ['1e5', null],
  [']', 0],
  [',', 0],
])('%j: %j', (text, offset) => {
  expect(findJsonError(text)).toBe(offset)
})

it('neither hangs nor overflows', () => {
  expect(findJsonError('['.repeat(1_000_000))).toBe(1_000_000)
  expect(findJsonError(`"${'\\n'.repeat(1_000_000)}`)).toBe(2_000_001)
  expect(findJsonError(`"${'x'.repeat(5_000_000)}`)).toBe(5_000_001)
  expect(findJsonError('1'.repeat(5_000_000))).toBeNull()
})
