import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { bundledPackages, packageOf } from '../../build/bundled-packages'
import { packagedTargets } from '../../build/packaged-targets'
import { licenceOf, licencesText } from '../../build/licences'
import { filesBelow } from '../helpers/files-below'
import { allOrFew } from '../helpers/draws'
import { slow } from '../helpers/slow'

const root = join(import.meta.dirname, '../..')
const configs = packagedTargets.map(({ config }) => join(root, 'build', config))
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'trunkwright-licences-'))
  vi.stubEnv('NODE_ENV', 'production')
})
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

/** The map of a worker has its sources as seen from the folder that the window is built into usually. */
function sourcesOf(map: string): string[] {
  const { sources } = JSON.parse(readFileSync(map, 'utf8')) as { sources: string[] }
  return sources.map((source) => {
    const path = resolve(dirname(map), source)
    return existsSync(path) ? path : path.replace(/^.*?(?=[\\/]node_modules[\\/])/u, () => root)
  })
}

/** The packages that the source maps of the bundles name, which the licences are not made from. */
async function packagesInSourceMaps(): Promise<Set<string>> {
  const found = new Set<string>()
  for (const [index, configFile] of allOrFew(configs, configs.slice(-2)).entries()) {
    const outDir = join(folder, String(index))
    await build({ configFile, logLevel: 'error', build: { outDir, emptyOutDir: true, sourcemap: true } })
    const maps = filesBelow(outDir).filter((name) => name.endsWith('.map'))
    for (const source of maps.flatMap((map) => sourcesOf(join(outDir, map)))) {
      const place = packageOf(source)
      if (place !== null) found.add(place)
    }
  }
  return found
}

function packageName(place: string): string {
  const about = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8')) as { name: string; version: string }
  return `${about.name} ${about.version}`
}

describe('THIRD-PARTY-LICENCES.txt', () => {
  slow('names every package that is in a bundle, once, with its terms', async () => {
    const places = bundledPackages(packagedTargets)
    const text = licencesText(places.map(licenceOf))
    const listed = [...text.matchAll(/^ {2}(\S+ \S+) \(.+\)$/gm)].map(([, name]) => name ?? '')
    expect(listed).toEqual(places.map(packageName).sort())
    expect(new Set(listed).size).toBe(listed.length)
    for (const place of await packagesInSourceMaps()) expect(listed).toContain(packageName(place))
    for (const name of ['@vue/runtime-dom', 'zod', 'lowdb', 'fflate', 'pinia', '@fontsource-variable/inter']) {
      expect(listed.filter((each) => each.startsWith(`${name} `))).toHaveLength(1)
    }
    expect(text).not.toMatch(/\r|undefined/)
  })
})

describe('the licence of a package', () => {
  const about = { name: 'left', version: '1.2.3', license: 'MIT', author: 'Ann Author <ann@example.org> (https://x)' }
  const make = (json: Readonly<Record<string, unknown>>, files: Readonly<Record<string, string>> = {}) => {
    const place = mkdtempSync(join(folder, 'left-'))
    writeFileSync(join(place, 'package.json'), JSON.stringify(json))
    for (const [name, text] of Object.entries(files)) writeFileSync(join(place, name), text)
    mkdirSync(join(place, 'lib'))
    return place
  }

  it('is the text of all files that hold terms, with plain line ends', () => {
    const files = { LICENSE: '\uFEFFone  \r\ntwo\r\n', LICENSE_FONT: 'three', 'NOTICE.md': 'four', 'licensed.js': 'no' }
    expect(licenceOf(make(about, files))).toEqual({
      name: 'left',
      version: '1.2.3',
      terms: 'MIT',
      texts: ['one\ntwo', 'three', 'four'],
    })
  })

  it.each([about.author, { name: 'Ann Author', email: 'ann@example.org' }])(
    'is the MIT text with its author where the package names them only: %j',
    (author) => {
      const [text] = licenceOf(make({ ...about, author })).texts
      expect(text).toMatch(/^MIT License\n\nCopyright \(c\) Ann Author\n\nPermission is hereby granted/)
    },
  )

  it('is named by its text where the package does not name it', () => {
    expect(licenceOf(make({ ...about, license: undefined }, { LICENSE: 'MIT License\n\nx' })).terms).toBe('MIT License')
  })

  it.each([
    ['terms', { ...about, license: undefined }, { LICENSE: 'text' }],
    ['a text of other terms', { ...about, license: 'Apache-2.0' }, {}],
    ['an author of the MIT terms', { ...about, author: undefined }, {}],
    ['a name', { ...about, name: '' }, { LICENSE: 'text' }],
  ])('cannot be told without %s, so nothing is packaged', (_, json, files) => {
    expect(() => licenceOf(make(json, files))).toThrow(/names no terms|is no package/)
  })

  it('is the ISC text where the package names that only, and names the authors of sax in its fork', () => {
    const { texts } = licenceOf(make({ ...about, name: 'saxes', license: 'ISC' }))
    expect(texts.map((text) => /Copyright \(c\) (.*)/.exec(text)?.[1])).toEqual([
      'Ann Author',
      'Isaac Z. Schlueter and Contributors',
    ])
  })

  it('names the Apache terms of the decoder in brotli', () => {
    const { texts } = licenceOf(make({ ...about, name: 'brotli' }))
    expect(texts.join('\n')).toMatch(/MIT License[^]*Copyright 2013 Google Inc\.[^]*Apache License[^]*END OF TERMS/)
  })
})

it.each([
  ['/a/node_modules/vue/dist/vue.js', '/a/node_modules/vue'],
  ['/a/node_modules/@vue/shared/dist/x.js?v=1', '/a/node_modules/@vue/shared'],
  ['/a/node_modules/b/node_modules/c/x.js', '/a/node_modules/b/node_modules/c'],
  ['\0/a/node_modules/b/x.js?commonjs-module', '/a/node_modules/b'],
  ['\0rolldown/runtime.js', join(root, 'node_modules', 'rolldown')],
  ['/a/renderer/main.ts', null],
])('%j is of the package %s', (id, place) => {
  expect(packageOf(id)).toBe(place)
})
