import { join } from 'node:path'
import { defineConfig, mergeConfig } from 'vite'
import { root } from '../../build/targets'
import windowConfig from '../../build/window.vite.config'
import { testPages } from './test-pages'

/** Built as the window is. */
export default mergeConfig(
  windowConfig,
  defineConfig({
    root: join(root, 'test', 'e2e'),
    build: {
      outDir: join(root, 'node_modules', '.cache', 'trunkwright-test-pages'),
      rollupOptions: { input: testPages.map((name) => join(root, 'test', 'e2e', name, 'index.html')) },
    },
  }),
)
