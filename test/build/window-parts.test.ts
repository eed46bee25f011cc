import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../../build/targets'

const folder = join(root, 'dist', 'window')
const assets = readdirSync(join(folder, 'assets'))
const scripts = (part: string): string[] => assets.filter((name) => name.startsWith(part) && name.endsWith('.js'))
/** The files that a script reads before it does anything. */
const readFirst = (script: string): string[] =>
  [...readFileSync(join(folder, 'assets', script), 'utf8').matchAll(/\b(?:from|import)\s*["']\.\/([^"']+)/gu)].map(
    ([, name = '']) => name,
  )

it('the list of plans is there after one script, and an open plan after one more', () => {
  const [start = '', ...others] = scripts('start-').filter((name) => !name.startsWith('start-worker'))
  const [plan = '', ...more] = scripts('plan-')
  expect([others, more]).toEqual([[], []])
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  expect([...page.matchAll(/[\w./-]+\.js\b/gu)].map(([path]) => path)).toEqual([`./assets/${start}`])
  expect(readFirst(start)).toEqual([])
  expect(readFirst(plan)).toEqual([start])
})
