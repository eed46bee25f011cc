import { readFile } from 'node:fs/promises'
import type { LoadHook, ResolveHook } from 'node:module'
import { fileURLToPath } from 'node:url'

const isText = (address: string): boolean => address.endsWith('?raw')

export const resolve: ResolveHook = (specifier, context, next) =>
  isText(specifier)
    ? { url: new URL(specifier, context.parentURL).href, format: 'module', shortCircuit: true }
    : next(specifier, context)

export const load: LoadHook = async (url, context, next) =>
  isText(url) ? { format: 'module', source: await moduleOf(url), shortCircuit: true } : next(url, context)

const moduleOf = async (url: string): Promise<string> =>
  `export default ${JSON.stringify(await readFile(fileURLToPath(url), 'utf8'))}`
