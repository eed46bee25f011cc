import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { allOrFew } from '../../helpers/draws'
import { cliFolder, program } from '../../helpers/cli'
import { examplePlan } from '../../helpers/example-plan'
import { skipUnless } from '../host/disk'

/** Another day and another time: the only thing that a day may change is whether a waiver still holds. */
const laterDay = `--import data:text/javascript,${encodeURIComponent(
  "const Day = Date; globalThis.Date = class extends Day { constructor(...given) { if (given.length > 0) super(...given); else super('2027-05-05T23:59:59Z') } }",
)}`

type Surroundings = [where: string, env: Record<string, string>]

const surroundings: Surroundings[] = [
  ['again', {}],
  ['in Kiritimati', { TZ: 'Pacific/Kiritimati' }],
  ['in Pago Pago', { TZ: 'Pacific/Pago_Pago' }],
  ['in Turkish', { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', LANGUAGE: 'tr' }],
  ['in Arabic', { LC_ALL: 'ar_EG.UTF-8', LANG: 'ar_EG.UTF-8' }],
  ['in the C locale', { LC_ALL: 'C', LANG: 'C' }],
  ['on another day', { NODE_OPTIONS: laterDay }],
]

/** The same in fewer processes. */
const together: Surroundings[] = [
  ['again', {}],
  [
    'in Kiritimati, in Turkish, on another day',
    { ...env('in Kiritimati'), ...env('in Turkish'), ...env('on another day') },
  ],
  ['in Pago Pago, in Arabic', { ...env('in Pago Pago'), ...env('in Arabic') }],
]

function env(where: string): Record<string, string> {
  return Object.fromEntries(surroundings)[where] ?? {}
}

/** A folder and an archive are of the same entries. */
const cases = [
  ...allOrFew(surroundings, together.slice(1, 2)).map((each) => ['zip', ...each] as const),
  ...allOrFew(together, []).map((each) => ['dir', ...each] as const),
]

/** What was made in this process, by format. */
const first = new Map<string, unknown>()

describe('the same plan gives the same bytes', () => {
  it.each(cases)('as %s %s', async (format, _, more) => {
    const { run, runProgram, put, files, at } = cliFolder()
    put('a', examplePlan())
    const bytesOf = (name: string) =>
      format === 'zip'
        ? [readFileSync(at(name)).toString('base64')]
        : files(name).map((path) => [path, readFileSync(at(`${name}/${path}`)).toString('base64')])
    if (!first.has(format)) {
      expect((await run('export', 'a', '--out', 'one', '--format', format)).code).toBe(1)
      first.set(format, bytesOf('one'))
    }
    expect(runProgram(more, 'export', 'a', '--out', 'two', '--format', format).code).toBe(1)
    expect(bytesOf('two')).toEqual(first.get(format))
    expect(bytesOf('two').length).toBeGreaterThan(0)
  })
})

it('check prints the same on another machine', async () => {
  const { run, runProgram, put } = cliFolder()
  put('a', examplePlan())
  for (const [, more] of allOrFew(surroundings, together.slice(2))) {
    expect(runProgram(more, 'check', 'a')).toEqual(await run('check', 'a'))
  }
})

/** Named by a person: that of Electron, or any other. */
const otherNode = process.env['TRUNKWRIGHT_OTHER_NODE']

it.for(['zip', 'pdf'])('another Node makes the same bytes as %s', async (format, context) => {
  skipUnless(otherNode !== undefined, context, 'TRUNKWRIGHT_OTHER_NODE names no other Node')
  const { run, put, at } = cliFolder()
  put('a', examplePlan())
  expect((await run('export', 'a', '--out', 'one', '--format', format)).code).toBe(1)
  const args = [program, 'export', at('a'), '--out', at('two'), '--format', format]
  expect(spawnSync(otherNode ?? '', args, { encoding: 'utf8' }).status).toBe(1)
  expect(readFileSync(at('two')).equals(readFileSync(at('one')))).toBe(true)
})
