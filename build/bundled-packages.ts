import { join } from 'node:path'
import { build, type Plugin, type Rolldown } from 'vite'
import { root, type Target } from './targets'

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

const collect = (ids: Set<string>): Plugin =>
  partsPlugin('collect-modules', (parts) => {
    for (const id of parts) ids.add(id)
  })

/** The folders of all packages that are in the bundles of the targets, found by bundling them once more. */
export async function bundledPackages(of: readonly Target[]): Promise<string[]> {
  const ids = new Set<string>()
  for (const { config } of of) {
    await build({
      configFile: join(import.meta.dirname, config),
      logLevel: 'error',
      plugins: [collect(ids)],
      worker: { plugins: () => [collect(ids)] },
      build: { write: false },
    })
  }
  return [...new Set([...ids].flatMap((id) => packageOf(id) ?? []))].sort()
}
