import fc from 'fast-check'
import { expect, it } from 'vitest'
import { describeReadFailure } from '../../../shared/project-file/read-failure'
import { readProject } from '../../../shared/project-file/read-project'
import { writeProject } from '../../../shared/project-file/write-project'
import { arbitraryProject, nastyTexts } from '../../helpers/arbitrary-project'
import { draws, occurrences } from '../../helpers/draws'
import { placesIn, withValueAt } from '../../helpers/json-values'

const [sample] = fc.sample(arbitraryProject({ size: 3, hostile: true }), { numRuns: 1, seed: 7 })
if (!sample) throw new Error('no sample')
const good = sample
const goodText = writeProject(good)
const goodBytes = Buffer.from(goodText)
const places = placesIn(JSON.parse(goodText))

/** What may never be printed: controls, writing direction, halves of pairs. */
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u

/** Reading gives a project that can be written and read again, or a failure with a sentence of bounded length. */
function expectSoundAnswer(text: string): boolean {
  const result = readProject(text)
  if (result.ok) {
    const written = writeProject(result.value)
    expect(readProject(written)).toEqual(result)
    return true
  }
  const { message } = describeReadFailure(result.failure)
  expect(message).toMatch(/^(is|has) .{10,2500}$/)
  expect(message).not.toMatch(unprintable)
  return false
}

const options = { numRuns: draws(5000) }

it('answers for 5,000 files with spoilt bytes', () => {
  const fragments = [
    '"',
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '\\',
    '\\u0000',
    '\\ud83d',
    '1e999',
    '-',
    'null',
    '\0',
    '\ufeff',
    '\n',
  ]
  const spoil = fc.record({
    at: fc.nat(goodBytes.length - 1),
    cut: fc.oneof(fc.nat(3), fc.nat(goodBytes.length)),
    insert: fc.oneof(
      fc.constantFrom(...fragments).map((text) => Buffer.from(text)),
      fc.uint8Array({ maxLength: 4 }),
    ),
  })
  let readable = 0
  fc.assert(
    fc.property(fc.array(spoil, { minLength: 1, maxLength: 3 }), (spoils) => {
      let bytes = goodBytes
      for (const { at, cut, insert } of spoils)
        bytes = Buffer.concat([bytes.subarray(0, at), insert, bytes.subarray(at + cut)])
      if (expectSoundAnswer(new TextDecoder().decode(bytes))) readable += 1
    }),
    options,
  )
  expect(readable).toBeGreaterThanOrEqual(occurrences(51))
})

it('answers for 5,000 files with spoilt values', () => {
  const value = fc.oneof(
    fc.constantFrom<unknown>(undefined, null, -0, 0.5, 2 ** 53, 1e308, '', [], {}, [[]], true),
    fc.constantFrom(...nastyTexts, '\0', '\ud83d', '\ufffe'),
    fc.jsonValue({ maxDepth: 2 }),
  )
  const key = fc.constantFrom('x', '__proto__', '\0', 'constructor', 'id', 'name', '\u202e')
  const spoil = fc.tuple(fc.constantFrom(...places), fc.option(key), value)
  let readable = 0
  fc.assert(
    fc.property(spoil, ([path, key, replacement]) => {
      const at = key === null ? path : [...path, key]
      const spoilt = JSON.stringify(withValueAt(good, at, replacement)) as string | undefined
      if (expectSoundAnswer(spoilt ?? '')) readable += 1
    }),
    options,
  )
  expect(readable).toBeGreaterThanOrEqual(occurrences(501))
})

it('answers for any text and any JSON', () => {
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), expectNoProject), { numRuns: draws(2000) })
})

function expectNoProject(text: string): void {
  expect(expectSoundAnswer(text)).toBe(false)
}
