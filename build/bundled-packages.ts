import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { Plugin, Rolldown } from 'vite'
import { packagesFile, root, type Target } from './targets'

/** What the bundler writes into a bundle by itself, and whose it is. */
const helpers: Readonly<Record<string, string>> = {
  '\0rolldown/': 'rolldown',
  '\0vite/': 'vite',
  '\0plugin-vue:': '@vitejs/plugin-vue',
}

const inPackage = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/

/** The folder of the package that a module or file is of; null where it is ours. */
export function packageOf(id: string): string | null {
  const helper = Object.keys(helpers).find((prefix) => id.startsWith(prefix))
  if (helper !== undefined) return join(root, 'node_modules', helpers[helper] ?? '')
  return inPackage.exec(id.replace(/^\0+/, ''))?.[1] ?? null
}

/**
 * Every module that has a part in a chunk, and every file that was taken over as it is.
 * @param from the root of what is built: files are named from there
 */
function* partsOf(bundle: Rolldown.OutputBundle, from: string): Iterable<string> {
  for (const part of Object.values(bundle)) {
    if (part.type === 'chunk') yield* part.moduleIds
    else for (const name of part.originalFileNames) yield join(from, name)
  }
}

/** Tells every part of what is built. */
export function partsPlugin(name: string, tell: (ids: Iterable<string>) => void): Plugin {
  let from = ''
  return {
    name,
    configResolved(config) {
      from = config.root
    },
    generateBundle(_, bundle) {
      tell(partsOf(bundle, from))
    },
  }
}

/** Hears of every package that comes into a bundle, for a build and for what it builds beside it. */
export function packagesPlugin(): { plugin: () => Plugin; write: (target: Target) => void } {
  const found = new Set<string>()
  return {
    plugin: () =>
      partsPlugin('collect-packages', (parts) => {
        for (const id of parts) {
          const place = packageOf(id)
          if (place !== null) found.add(belowRoot(place))
        }
      }),
    write: (target) => {
      const file = packagesFile(target)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, JSON.stringify([...found].sort()))
    },
  }
}

/** As every checkout has it, where its packages are linked to those of another too. */
const belowRoot = (place: string): string => {
  const below = relative(root, place)
  return (below.startsWith('..') ? place.replace(/^.*?[\\/](?=node_modules[\\/])/u, '') : below).replaceAll('\\', '/')
}

/** The folders of all packages that are in the bundles of the targets, which are built. */
export function bundledPackages(of: readonly Target[]): string[] {
  const listed = of.flatMap((target) => JSON.parse(readFileSync(packagesFile(target), 'utf8')) as string[])
  return [...new Set(listed)].sort().map((place) => join(root, place))
}
