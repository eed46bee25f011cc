import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { desk, program } from '../../helpers/cli'
import { examplePlan } from '../../helpers/example-plan'
import { skipUnless } from '../host/disk'

/** Another day and another time: the only thing that a day may change is whether a waiver still holds. */
const laterDay = `--import data:text/javascript,${encodeURIComponent(
  "const Day = Date; globalThis.Date = class extends Day { constructor(...given) { if (given.length > 0) super(...given); else super('2027-05-05T23:59:59Z') } }",
)}`

const surroundings: [string, Record<string, string>][] = [
  ['again', {}],
  ['in Kiritimati', { TZ: 'Pacific/Kiritimati' }],
  ['in Pago Pago', { TZ: 'Pacific/Pago_Pago' }],
  ['in Turkish', { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', LANGUAGE: 'tr' }],
  ['in Arabic', { LC_ALL: 'ar_EG.UTF-8', LANG: 'ar_EG.UTF-8' }],
  ['in the C locale', { LC_ALL: 'C', LANG: 'C' }],
  ['on another day', { NODE_OPTIONS: laterDay }],
]

describe.each(['zip', 'dir'])('the same plan gives the same bytes as %s', (format) => {
  it.each(surroundings)('%s', (_, env) => {
    const { run, runWith, put, files, at } = desk()
    put('a', examplePlan())
    expect(run('export', 'a', '--out', 'one', '--format', format).code).toBe(1)
    expect(runWith(env, 'export', 'a', '--out', 'two', '--format', format).code).toBe(1)
    const bytesOf = (name: string) =>
      format === 'zip'
        ? [readFileSync(at(name)).toString('base64')]
        : files(name).map((path) => [path, readFileSync(at(`${name}/${path}`)).toString('base64')])
    expect(bytesOf('two')).toEqual(bytesOf('one'))
    expect(bytesOf('one').length).toBeGreaterThan(0)
  })
})

it('check prints the same on another machine', () => {
  const { run, runWith, put } = desk()
  put('a', examplePlan())
  for (const [, env] of surroundings) expect(runWith(env, 'check', 'a')).toEqual(run('check', 'a'))
})

/** Named by a person: that of Electron, or any other. */
const otherNode = process.env['TRUNKWRIGHT_OTHER_NODE']

it.for(['zip', 'pdf'])('another Node makes the same bytes as %s', (format, context) => {
  skipUnless(otherNode !== undefined, context, 'TRUNKWRIGHT_OTHER_NODE names no other Node')
  const { run, put, at } = desk()
  put('a', examplePlan())
  expect(run('export', 'a', '--out', 'one', '--format', format).code).toBe(1)
  const args = [program, 'export', at('a'), '--out', at('two'), '--format', format]
  expect(spawnSync(otherNode ?? '', args, { encoding: 'utf8' }).status).toBe(1)
  expect(readFileSync(at('two')).equals(readFileSync(at('one')))).toBe(true)
})
