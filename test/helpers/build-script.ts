import { builtinModules } from 'node:module'
import { basename, join } from 'node:path'
import { build } from 'vite'

const nodeModules = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)]
const root = join(import.meta.dirname, '../..')

/** Builds a script and all that it needs into one file of a folder, for who may not read this one. */
export async function buildScript(script: string, folder: string): Promise<string> {
  const file = `${basename(script, '.ts')}.mjs`
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rollupOptions: { input: script, external: nodeModules, output: { entryFileNames: file } },
    },
  })
  return join(folder, file)
}
