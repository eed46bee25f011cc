import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { register, type RegisterId } from '../../../shared/register/register'

const root = join(import.meta.dirname, '../..')

/** The titles of all tests: what stands first in `it`, `test`, `describe`, also with `.each` and the like. */
function titles(): string {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.test.ts'))
  const calls = /\b(?:it|test|describe)(?:\.\w+(?:\([^)]*\))?)*\(\s*(['"`])(.*?)\1/gsu
  return files
    .filter((name) => !name.endsWith('register.test.ts'))
    .flatMap((name) => [...readFileSync(join(root, name), 'utf8').matchAll(calls)].map(([, , title]) => title ?? ''))
    .join('\n')
}

describe('the register', () => {
  const all = titles()
  const isNamed = (id: string) => new RegExp(`\\b${id}\\b`, 'u').test(all)
  const ids = Object.keys(register) as RegisterId[]
  const binding = ids.filter((id) => register[id].kind !== 'fact' && register[id].kind !== 'advice')

  it.each(binding)('%s stands in the title of a test', (id) => {
    expect(isNamed(id)).toBe(true)
  })

  it('says something of every row, as a sentence of its own', () => {
    for (const id of ids) expect(register[id].says.length, id).toBeGreaterThan(10)
  })
})
