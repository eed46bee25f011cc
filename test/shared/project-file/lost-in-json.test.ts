import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readProjectText } from '../../../electron/host/projects/migrations'
import { newProject } from '../../../shared/plan/new-project'
import { findLost } from '../../../shared/project-file/lost-in-json'
import { describeReadFailure } from '../../../shared/project-file/read-failure'
import { readProject } from '../../../shared/project-file/read-project'
import { writeProject } from '../../../shared/project-file/write-project'
import { arbitraryProject } from '../../helpers/arbitrary-project'
import { draws } from '../../helpers/draws'

const twice = 'stands there twice, and only one of them could be kept'
const tooLong = 'is a number with more digits than can be kept'
const plan = { ...newProject('Plan', '2026-01-31T09:00:00.000Z', () => 'id'), later: { a: [{ b: 1 }] } }
const text = writeProject(plan)

/** What a person is told of a text that is not read. */
function told(spoilt: string): string {
  expect(spoilt).not.toBe(text)
  const read = readProject(spoilt)
  return read.ok ? 'read' : describeReadFailure(read.failure).message
}

describe('a key that stands twice', () => {
  it.each([
    ['{"a":1,"a":1}', ['a']],
    ['{"a":1,"b":{"c":[0,{"d":[],"e":{},"d":2}]}}', ['b', 'c', 1, 'd']],
    ['{"a":1,"\\u0061":2}', ['a']],
    ['{"\\"":1, "x" : "\\\\" ,"\\u0022":2}', ['"']],
    ['{"__proto__":1,"__proto__":2}', ['__proto__']],
    ['{"":1,"":2}', ['']],
    ['[{"a":1},{"a":1},{"a":1,"a":2}]', [2, 'a']],
  ])('is found with its place: %s', (json, path) => {
    expect(findLost(json)).toEqual({ path, what: twice })
  })

  it.each(['{"a":{"a":[{"a":1},{"a":2}]},"A":1}', '["a","a"]', '{"a":"a","b":"a"}', '{"a":"\\"a\\":1,\\"a\\":2"}'])(
    'is no key of another object, no text and no other case: %s',
    (json) => {
      expect(findLost(json)).toBeNull()
    },
  )

  it('in a project is damage, and the file is not read', () => {
    expect(told(text.replace('"name": "Plan"', '"name": "Plan",\n  "name": "Other"'))).toBe(
      `is damaged at name: ${twice}`,
    )
    expect(told(text.replace('"b": 1', '"b": 1, "b": 2'))).toBe(`is damaged at later/a/0/b: ${twice}`)
  })

  it('is found wherever it stands in a file that is otherwise as it was written', () => {
    const doubled = fc.tuple(arbitraryProject({ size: 2 }), fc.nat()).map(([project, at]) => {
      const lines = writeProject(project).split('\n')
      const settings = lines.flatMap((line, index) => (/^ +"\w+": [^[{]*,$/.test(line) ? [index] : []))
      const index = settings[at % settings.length] ?? 0
      return [...lines.slice(0, index), lines[index], ...lines.slice(index)].join('\n')
    })
    const isFound = fc.property(doubled, (json) => {
      expect(told(json)).toContain(twice)
    })
    fc.assert(isFound, { numRuns: draws(200) })
  })

  it('in a project of an older format is damage as well', () => {
    const older = text.replace(/"version": \d+/, '"version": 0')
    const steps = { 0: (project: Record<string, unknown>) => project }
    expect(readProjectText(older, steps)).toMatchObject({ ok: true, value: { isOlder: true } })
    const doubled = older.replace('"b": 1', '"b": 1, "b": 2')
    expect(readProjectText(doubled, steps)).toMatchObject({ ok: false, failure: { place: 'later/a/0/b' } })
  })

  it('is damage of no file that is not ours', () => {
    expect(readProject('{"a":1,"a":2}')).toMatchObject({ ok: false, failure: { kind: 'not-ours' } })
  })
})

/** A number as a whole one, and how many places its point stands from the right. */
function exactly(number: string): [bigint, number] {
  const [, sign = '', whole = '', part = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(number) ?? []
  return [BigInt(`${sign}${whole}${part}`), part.length - Number(exponent)]
}

function isSameNumber(a: string, b: string): boolean {
  const [[p, m], [q, n]] = [exactly(a), exactly(b)]
  const least = Math.min(m, n)
  return p * 10n ** BigInt(n - least) === q * 10n ** BigInt(m - least)
}

const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 25 })
const number = fc
  .tuple(fc.constantFrom('', '-'), digits, fc.option(digits), fc.option(fc.integer({ min: -40, max: 40 })))
  .map(([sign, whole, part, exponent]) =>
    [
      sign,
      whole.replace(/^0+(?=.)/, ''),
      part === null ? '' : `.${part}`,
      exponent === null ? '' : `e${exponent}`,
    ].join(''),
  )

describe('a number', () => {
  it.each([
    '0',
    '-0',
    '0.0',
    '1.50',
    '1e2',
    '1E+2',
    '100',
    '0.1',
    '9007199254740991',
    '1e300',
    '123456789012345',
    '1e21',
  ])('that is kept as it is passes: %s', (json) => {
    expect(findLost(`[${json}]`)).toBeNull()
  })

  it.each(['9007199254740993', '12345678901234567890', '0.1000000000000000055', '1e-400', '1.00000000000000001'])(
    'of which something would be lost is found with its place: %s',
    (json) => {
      expect(findLost(`{"a":[1,${json}]}`)).toEqual({ path: ['a', 1], what: tooLong })
      expect(told(text.replace('"b": 1', `"b": ${json}`))).toBe(`is damaged at later/a/0/b: ${tooLong}`)
    },
  )

  it('is found exactly where the number that is written back would be another one', () => {
    fc.assert(
      fc.property(number, (json) => {
        expect(findLost(json) === null).toBe(isSameNumber(json, String(Number(json))))
      }),
      { numRuns: draws(10_000) },
    )
  })

  it('without an end is told as too large', () => {
    expect(told(text.replace('"b": 1', `"b": ${'9'.repeat(400)}`))).toBe(
      'is damaged at later/a/0/b: is a number too large to keep',
    )
  })
})

it('nothing is lost of any project that is written, nor of any JSON that was written from a value', () => {
  fc.assert(
    fc.property(arbitraryProject({ size: 2, hostile: true }), (project) => {
      expect(findLost(writeProject(project))).toBeNull()
    }),
    { numRuns: draws(100) },
  )
  fc.assert(
    fc.property(fc.json(), (json) => {
      expect(findLost(json)).toBeNull()
    }),
    { numRuns: draws(2_000) },
  )
})

it('a file that is deeper than can be printed is told of, and does not end the program', () => {
  const deep = `${'[\n'.repeat(200_000)}${']\n'.repeat(200_000)}`
  expect(told(text.replace('"later": {', `"deep": ${deep},\n  "later": {`))).toContain(
    'nested more than 32 levels deep',
  )
})

it('neither hangs nor overflows', () => {
  const large = [
    `["${'\\\\'.repeat(1_000_000)}"]`,
    `["${'\\"'.repeat(1_000_000)}"]`,
    `[${'0,'.repeat(1_000_000)}0]`,
    `[1${'0'.repeat(300)}.${'0'.repeat(1_000_000)}]`,
    `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`,
  ]
  for (const json of large) expect(findLost(json)).toBeNull()
  expect(findLost(`[0.${'01'.repeat(500_000)}]`)).toEqual({ path: [0], what: tooLong })
})
