import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isAllowed, licenceGuard } from '../../build/allowed-licences'
import { dependencyRow } from '../../build/dependency-row'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'trunkwright-terms-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** A program that takes in one package, with these terms. */
async function bundle(license: string): Promise<unknown> {
  const place = join(folder, 'node_modules', 'left')
  mkdirSync(place, { recursive: true })
  const about = { name: 'left', version: '1.0.0', type: 'module', main: 'index.js', license }
  writeFileSync(join(place, 'package.json'), JSON.stringify(about))
  writeFileSync(join(place, 'LICENSE'), 'Terms of somebody')
  writeFileSync(join(place, 'index.js'), 'export const left = Math.random()')
  writeFileSync(join(folder, 'main.js'), "import { left } from 'left'\nconsole.log(left)")
  const lib = { entry: join(folder, 'main.js'), formats: ['es' as const], fileName: 'main' }
  return build({
    ...{ root: folder, configFile: false, logLevel: 'silent', plugins: [licenceGuard()] },
    build: { write: false, lib },
  })
}

describe('a package in a bundle', () => {
  it('ends the build where its terms are not on the list, and names them', async () => {
    await expect(bundle('GPL-3.0-only')).rejects.toThrow(/left is in a bundle, and its terms \(GPL-3\.0-only\)/u)
  })

  it('is taken in where they are', async () => {
    await expect(bundle('MIT')).resolves.toBeDefined()
  })

  it.each([
    ['MIT', true],
    ['(MIT AND Zlib)', true],
    ['MIT AND OFL-1.1', true],
    ['WTFPL OR ISC', true],
    ['(AFL-2.1 OR BSD-3-Clause)', true],
    ['MIT AND GPL-2.0', false],
    ['GPL-2.0 OR LGPL-2.1', false],
    ['MIT OR (GPL-2.0 AND ISC)', false],
    ['SEE LICENSE IN LICENSE', false],
    ['UNLICENSED', false],
    ['', false],
  ])('with the terms %j may be passed on: %s', (terms, expected) => {
    expect(isAllowed(terms)).toBe(expected)
  })
})

describe('a row of npm run dependencies', () => {
  const place = () => {
    const at = mkdtempSync(join(folder, 'row-'))
    writeFileSync(join(at, 'package.json'), JSON.stringify({ name: 'left', version: '1.0.0', license: 'MIT' }))
    return at
  }

  it('has the terms, the day of the version and that of the last release', () => {
    const days = {
      ...{ created: '2019-01-01T00:00:00Z', modified: '2026-11-01T00:00:00Z' },
      ...{ '1.0.0': '2025-02-03T00:00:00Z', '1.1.0': '2026-03-04T00:00:00Z', '2.0.0-beta.1': '2026-05-06T00:00:00Z' },
    }
    expect(dependencyRow(place(), days)).toEqual({
      version: '1.0.0',
      terms: 'MIT',
      on: '2025-02-03',
      last: '2026-03-04',
    })
  })

  it('says so where no day is known', () => {
    expect(dependencyRow(place(), null)).toMatchObject({ on: 'not known', last: 'not known' })
  })
})
