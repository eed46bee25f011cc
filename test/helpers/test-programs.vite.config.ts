import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { defineConfig } from 'vite'
import { root } from '../../build/targets'
import { programs } from './test-programs'

/**
 * Each program where its source stands, with what it shares with others, most packages too, in few files beside: some of them
 * start hundreds of times, and a program of hundreds of small files takes three times as long to start.
 */
export default defineConfig({
  root,
  logLevel: 'warn',
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'node_modules/.cache/trunkwright-tests',
    emptyOutDir: true,
    minify: false,
    rollupOptions: {
      external: ['electron', 'playwright-core', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
      input: Object.fromEntries(programs.map((name) => [`test/${name}`, join(root, 'test', `${name}.ts`)])),
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'shared/[name].js' },
    },
  },
})
