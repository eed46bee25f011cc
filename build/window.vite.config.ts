import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { licenceGuard } from './allowed-licences'
import { windowParts } from './window-parts'

/** The window's files, for the desktop app and for the web host alike. */
export default defineConfig({
  root: import.meta.dirname + '/../renderer',
  // Pages of the tests with parts of the window have its icon too.
  publicDir: import.meta.dirname + '/../renderer/public',
  base: './',
  logLevel: 'warn',
  plugins: [vue(), licenceGuard()],
  worker: { plugins: () => [licenceGuard()] },
  define: {
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
  },
  build: {
    outDir: '../dist/window',
    emptyOutDir: true,
    target: 'chrome140',
    modulePreload: { polyfill: false },
    // The content security policy allows fonts and pictures from files only, not from data: addresses.
    assetsInlineLimit: 0,
    // One part is larger than what Vite warns of: it comes from this machine.
    chunkSizeWarningLimit: 1500,
    rollupOptions: { output: { codeSplitting: { groups: windowParts } } },
  },
})
