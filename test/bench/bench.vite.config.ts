import { builtinModules } from 'node:module'
import { dirname } from 'node:path'
import { defineConfig, type Plugin } from 'vite'
import { root, version } from '../../build/targets'

/** What finds files of the project from where it stands finds them from there still. */
const fromItsSource: Plugin = {
  name: 'from-its-source',
  transform: (code, id) =>
    code.includes('import.meta.dirname')
      ? { code: code.replaceAll('import.meta.dirname', JSON.stringify(dirname(id))), map: null }
      : null,
}

/**
 * The measurements, built as the program is built: what runs sources directly gives every function its name at each
 * call, which costs some parts twice their time, and nobody is handed a program like that.
 */
export default defineConfig({
  root,
  logLevel: 'warn',
  define: { TRUNKWRIGHT_VERSION: JSON.stringify(version) },
  plugins: [fromItsSource],
  ssr: { noExternal: true, external: ['vite', 'playwright-core', 'electron'] },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'node_modules/.cache/trunkwright-bench',
    emptyOutDir: true,
    minify: false,
    rollupOptions: {
      external: [
        ...['electron', 'playwright-core', 'vite', 'tsx'],
        ...builtinModules,
        ...builtinModules.map((name) => `node:${name}`),
      ],
      input: { main: 'test/bench/main.ts', memory: 'test/bench/memory.ts' },
      output: { format: 'es', entryFileNames: '[name].js' },
    },
  },
})
