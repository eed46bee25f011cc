import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { knownCommands } from './commands'
import { filesOfPlan } from './files'
import { readIos } from './ios-reader'
import { situations } from './situations'
import { expectSound } from './sound'

const golden = join(import.meta.dirname, 'golden')

/** `gateways/sip-gateway.rollback.ios` of the situation `sip-unknown` is kept as `sip-unknown.rollback.ios`. */
const keptAs = (name: string, path: string): string => name + path.slice(path.indexOf('.'))

const all = Object.entries(situations).map(([name, parts]) => ({ name, files: filesOfPlan(parts) }))

describe.each(all)('S1-6: $name', ({ name, files }) => {
  it('has each file with its way back', () => {
    const endings = files.map(({ path }) => path.slice(path.indexOf('.')))
    expect(endings.length).toBeGreaterThan(0)
    expect([
      ['.ios', '.rollback.ios'],
      ['.txt', '.rollback.txt'],
      ['.ios', '.rollback.ios', '.txt', '.rollback.txt'],
    ]).toContainEqual(endings)
  })

  it.each(files)('$path is as it was read, line by line', async ({ path, text }) => {
    await expect(text).toMatchFileSnapshot(join(golden, keptAs(name, path)))
  })

  it.each(files)('$path has known commands only, and every placeholder explained', expectSound)
})

it('nothing else is kept', () => {
  const kept = all.flatMap(({ name, files }) => files.map(({ path }) => keptAs(name, path)))
  expect(readdirSync(golden).sort()).toEqual(kept.sort())
})

it('no row of the table of commands stands for nothing', () => {
  const lines = all.flatMap(({ files }) =>
    files.flatMap(({ text }) => {
      const { commands, options, typed } = readIos(text)
      return [...commands, ...options, ...typed]
    }),
  )
  const unused = knownCommands.filter(({ pattern, mark }) => mark !== 'U' && !lines.some((line) => pattern.test(line)))
  expect(unused.map(({ pattern }) => pattern.source)).toEqual([])
})
