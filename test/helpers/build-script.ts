import { builtinModules } from 'node:module'
import { basename, join } from 'node:path'
import { build } from 'vite'

const nodeModules = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)]
const root = join(import.meta.dirname, '../..')

/** Builds a script below a folder, so that it starts quickly and without a compiler; exports can be made in it. */
export async function buildScript(script: string, folder: string): Promise<string> {
  await buildFile(join(root, 'electron/host/export-worker.ts'), join(folder, 'worker'), '.js')
  return buildFile(script, join(folder, 'script'), '.mjs')
}

async function buildFile(script: string, folder: string, ending: string): Promise<string> {
  const file = basename(script, '.ts') + ending
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
