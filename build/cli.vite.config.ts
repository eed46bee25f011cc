import { builtinModules } from 'node:module'
import { defineConfig } from 'vite'

const nodeModules = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)]

/** The command line as one file: nothing but Node is needed to run it. */
export default defineConfig({
  root: import.meta.dirname + '/..',
  logLevel: 'warn',
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
