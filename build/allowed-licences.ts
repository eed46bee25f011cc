import type { Plugin } from 'vite'
import { packageOf, partsPlugin } from './bundled-packages'
import { licenceOf } from './licences'

/** What parts of other packages may be passed on under, with their texts beside them. */
const allowed: ReadonlySet<string> = new Set([
  ...['MIT', 'MIT License', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0', 'Zlib', 'Unlicense'],
  ...['Apache-2.0', 'OFL-1.1', 'CC0-1.0'],
])

/** Terms as packages name them: of several that all hold each has to be allowed, of those to choose from one. */
export function isAllowed(terms: string): boolean {
  const plain = terms.replaceAll(/[()]/g, ' ').trim()
  if (plain.includes(' OR ') && plain.includes(' AND ')) return false
  return plain.includes(' OR ')
    ? plain.split(/\s+OR\s+/).some((each) => allowed.has(each))
    : plain.split(/\s+AND\s+/).every((each) => allowed.has(each))
}

/** Throws where a package may not be in a bundle. */
export function expectAllowed(folder: string): void {
  const { name, terms } = licenceOf(folder)
  if (!isAllowed(terms))
    throw new Error(
      `${name} is in a bundle, and its terms (${terms}) are none of those that build/allowed-licences.ts names.`,
    )
}

/** Ends a build that would take in what may not be passed on. */
export const licenceGuard = (): Plugin =>
  partsPlugin('allowed-licences', (parts) => {
    const folders = new Set([...parts].flatMap((id) => packageOf(id) ?? []))
    for (const folder of folders) expectAllowed(folder)
  })
