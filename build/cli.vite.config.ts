import { readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { defineConfig } from 'vite'

const root = import.meta.dirname + '/..'
const nodeModules = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)]
const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as { version: string }

/** The command line as one file: nothing but Node is needed to run it. */
export default defineConfig({
  root,
  logLevel: 'warn',
  define: { TRUNKWRIGHT_VERSION: JSON.stringify(version) },
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/cli',
    emptyOutDir: true,
    minify: false,
    lib: { entry: 'electron/cli/trunkwright.ts', formats: ['es'], fileName: () => 'trunkwright.js' },
    rollupOptions: { external: nodeModules },
  },
})
