import { join } from 'node:path'
import { defineConfig } from 'vite'
import { root } from '../../build/targets'
import { programs } from './test-programs'

/** Each source as a file of its own, as it is where it stands; packages stay in their place. */
export default defineConfig({
  root,
  logLevel: 'warn',
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'node_modules/.cache/trunkwright-tests',
    emptyOutDir: true,
    minify: false,
    rollupOptions: {
      input: programs.map((name) => join(root, 'test', `${name}.ts`)),
      output: { format: 'es', preserveModules: true, preserveModulesRoot: root, entryFileNames: '[name].js' },
    },
  },
})
