import { join } from 'node:path'
import { defineConfig } from 'vite'
import { licenceGuard } from './allowed-licences'
import { withoutPaths } from './node-bundle'

/** The preload of the desktop app: a sandboxed preload has to be one CommonJS file. */
export default defineConfig({
  root: join(import.meta.dirname, '..'),
  logLevel: 'warn',
  plugins: [licenceGuard()],
  build: {
    target: 'chrome140',
    outDir: 'dist/preload',
    emptyOutDir: true,
    minify: false,
    lib: { entry: 'electron/preload/preload.ts', formats: ['cjs'], fileName: () => 'preload.cjs' },
    rollupOptions: { external: ['electron'], ...withoutPaths },
  },
})
