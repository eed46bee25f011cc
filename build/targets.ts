import { readFileSync } from 'node:fs'
import { join, dirname } from 'node:path'

export const root = dirname(import.meta.dirname)

/** Of the program. */
export const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }

/** Something that is built. */
export interface Target {
  config: string
  /** Its folder below `dist`. */
  folder: string
  /** All that it is, or the file that names the others. */
  file: string
  /** Whether it is started by its own name. */
  isProgram: boolean
  /** Folders and files of the project that it is made from. */
  sources: readonly string[]
}

const program = ['shared', 'electron', 'build', 'package.json', 'package-lock.json']

/** Everything that is built. */
export const targets = {
  cli: { config: 'cli.vite.config.ts', folder: 'cli', file: 'trunkwright.js', isProgram: true, sources: program },
  web: { config: 'web.vite.config.ts', folder: 'web', file: 'main.js', isProgram: false, sources: program },
  window: {
    config: 'window.vite.config.ts',
    folder: 'window',
    file: 'index.html',
    isProgram: false,
    sources: ['shared', 'renderer', 'build', 'package.json', 'package-lock.json'],
  },
  worker: {
    config: 'worker.vite.config.ts',
    folder: 'worker',
    file: 'export-worker.js',
    isProgram: false,
    sources: program,
  },
  fonts: {
    config: 'fonts.vite.config.ts',
    folder: 'fonts',
    file: 'OFL.txt',
    isProgram: false,
    sources: ['electron/host/pdf/text/font-files.ts', 'build', 'package.json', 'package-lock.json'],
  },
  main: { config: 'main.vite.config.ts', folder: 'main', file: 'main.js', isProgram: false, sources: program },
  preload: {
    config: 'preload.vite.config.ts',
    folder: 'preload',
    file: 'preload.cjs',
    isProgram: false,
    sources: program,
  },
} as const satisfies Record<string, Target>

export const builtFile = ({ folder, file }: Target): string => join(root, 'dist', folder, file)

/** Which packages are in its bundle; beside its folder, where nothing is packaged from. */
export const packagesFile = ({ folder }: Target): string => join(root, 'dist', `${folder}.packages.json`)
