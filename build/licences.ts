import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { iscText, mitText, moreTerms } from './licence-texts'

/** A package in a bundle, and the terms that it is passed on under. */
export interface Licence {
  name: string
  version: string
  /** As the package names it, for example MIT. */
  terms: string
  texts: readonly string[]
}

const licenceFile = /^(licen[cs]e|copying|notice)([._-].*)?$/i

/**
 * Reads the licence of a package from its folder.
 * Throws where the package names no terms or its text cannot be told: it may not be passed on then.
 */
export function licenceOf(folder: string): Licence {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, unknown>
  const [name, version, license] = ['name', 'version', 'license'].map((key) => plainText(about[key]))
  if (name === undefined || version === undefined) throw new Error(`${folder} is no package.`)
  const own = textsIn(folder)
  const texts = own.length > 0 ? own : textsWithoutFile(license, about['author'])
  const terms = license ?? namedBy(texts[0])
  if (terms === undefined || texts.length === 0) {
    throw new Error(`${name} is in a bundle, but names no terms or has no file with them.`)
  }
  return { name, version, terms, texts: [...texts, ...(moreTerms[name]?.() ?? [])] }
}

/** Some packages name short terms and their author in package.json only. */
function textsWithoutFile(license: string | undefined, author: unknown): string[] {
  const holder = authorName(author)
  const textFor = license === 'MIT' ? mitText : license === 'ISC' ? iscText : undefined
  return textFor === undefined || holder === undefined ? [] : [textFor(holder)]
}

/** Others give the text only, which begins with the name of the terms. */
const namedBy = (text = ''): string | undefined => /^.*licen[cs]e.*$/i.exec(text.split('\n')[0] ?? '')?.[0]

const textsIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => licenceFile.test(name))
    .sort()
    .map((name) => textOf(join(folder, name)))

const plainText = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

/** Written as `name <mail>`, or as an object. */
function authorName(value: unknown): string | undefined {
  const name = typeof value === 'object' && value !== null && 'name' in value ? value.name : value
  return plainText(name)?.replace(/\s*[<(].*$/, '')
}

const textOf = (file: string): string =>
  readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[ \t]+$/gm, '')
    .trim()

const rule = '='.repeat(78)

/** The file that goes with every package: all licences in the order of the names, lines ended by a line feed. */
export function licencesText(licences: readonly Licence[]): string {
  const sorted = licences.toSorted((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1))
  const list = sorted.map(({ name, version, terms }) => `  ${name} ${version} (${terms})`)
  const parts = sorted.map(({ name, version, terms, texts }) =>
    [rule, `${name} ${version}`, terms, rule, '', texts.join('\n\n'), ''].join('\n'),
  )
  return [
    'Trunkwright holds parts of the packages that are listed here, each under the terms that follow the list.',
    'The terms of Electron and of Chromium are in files of their own: LICENSE.electron.txt and',
    'LICENSES.chromium.html.',
    '',
    ...list,
    '',
    ...parts,
  ].join('\n')
}
