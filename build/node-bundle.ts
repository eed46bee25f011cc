import { builtinModules } from 'node:module'
import { defineConfig, type UserConfig } from 'vite'
import { root, version } from './targets'

const external = ['electron', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)]

/** By default a bundle names the file of each module, from where the packages are: other bytes in every folder. */
export const withoutPaths = { experimental: { attachDebugInfo: 'none' } } as const

/** A program for Node as one file: nothing but Node, or Electron, is needed to run it. */
export const nodeBundle = (bundle: { entry: string; outDir: string; file: string }): UserConfig =>
  defineConfig({
    root,
    logLevel: 'warn',
    define: { TRUNKWRIGHT_VERSION: JSON.stringify(version) },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir: bundle.outDir,
      emptyOutDir: true,
      minify: false,
      lib: { entry: bundle.entry, formats: ['es'], fileName: () => bundle.file },
      rollupOptions: { external, ...withoutPaths },
    },
  })
