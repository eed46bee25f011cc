import { builtinModules } from 'node:module'
import { defineConfig, type UserConfig } from 'vite'
import { licenceGuard } from './allowed-licences'
import { root, version } from './targets'

const external = ['electron', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)]

/** By default a bundle names the file of each module, from where the packages are: other bytes in every folder. */
export const withoutPaths = { experimental: { attachDebugInfo: 'none' } } as const

interface Bundle {
  entry: string
  outDir: string
  file: string
  /** What is loaded on demand stands in files of its own beside it; else it is all in one. */
  isSplit?: true
}

/** A program for Node: nothing but Node, or Electron, is needed to run it. */
export const nodeBundle = (bundle: Bundle): UserConfig =>
  defineConfig({
    root,
    logLevel: 'warn',
    define: { TRUNKWRIGHT_VERSION: JSON.stringify(version) },
    plugins: [licenceGuard()],
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir: bundle.outDir,
      emptyOutDir: true,
      minify: false,
      lib: { entry: bundle.entry, formats: ['es'], fileName: () => bundle.file },
      rollupOptions: {
        external,
        // Beside it, and not below: what finds the fonts and the worker looks from where its own file is.
        output: { codeSplitting: bundle.isSplit ?? false, chunkFileNames: '[name]-[hash].js' },
        ...withoutPaths,
      },
    },
  })
