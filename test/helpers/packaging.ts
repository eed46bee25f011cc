import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { targets } from '../../build/targets'
import { linkPackages } from './checkout'
import { makeArchiveOfStub, makeElectronStub, windowsProgram } from './electron-stub'
import { makeMacArchives } from './electron-stub-mac'

const root = dirname(dirname(import.meta.dirname))
const parts = ['shared', 'electron', 'renderer', 'build', 'package.json', 'package-lock.json']
const nowhere = 'http://127.0.0.1:1/'

/** A reason to leave the packages for Windows out; empty where they can be made. */
export const lackingWindows = existsSync(windowsProgram) ? '' : ' (skipped: electron-winstaller is not installed)'

if (lackingWindows !== '') console.log('No package for Windows is made: there is no program to stand for Electron.')
console.log('Installers (NSIS, deb, dmg) and signatures are not made here: their tools are downloads.')

export interface Run {
  status: number | null
  stdout: string
  stderr: string
}

/** Packages for all platforms are made at once, as far as they can be here. */
export const allPlatforms = ['--linux', '--mac', ...(lackingWindows === '' ? ['--win'] : [])]

/** A copy of the project in a folder of its own, with what is needed to package it without a network. */
export interface Checkout {
  folder: string
  /** Packages, with a runtime that is a stub, or with the folder that is named. */
  package: (args: readonly string[], env?: Readonly<Record<string, string>>) => Run
  build: () => Run
  /** A folder with an unpacked runtime for Linux. */
  unpackedRuntime: () => Promise<string>
  /** One where `npm start` puts it. */
  placeRuntime: () => Promise<void>
  /** A folder with the archives of the runtimes for all platforms. */
  runtimeArchives: () => Promise<string>
  remove: () => void
}

/** The same, with all that is built there: what was built in this folder. It comes last, and is newer than its sources. */
export function makeBuiltCheckout(): Checkout {
  const checkout = makeCheckout()
  for (const { folder } of Object.values(targets))
    for (const name of [`${folder}.packages.json`, folder])
      cpSync(join(root, 'dist', name), join(checkout.folder, 'dist', name), { recursive: true })
  return checkout
}

/** @param name of its folder: tests that compare checkouts give each another one */
export function makeCheckout(name = 'checkout'): Checkout {
  const home = mkdtempSync(join(tmpdir(), 'trunkwright-package-'))
  const folder = join(home, name)
  mkdirSync(folder, { recursive: true })
  for (const part of parts) cpSync(join(root, part), join(folder, part), { recursive: true })
  const electron = linkPackages(folder)
  const run = (script: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Run =>
    spawnSync(process.execPath, ['--import', 'tsx', join(folder, 'build', script), ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...plainEnvironment, ...offline(home), ...env },
    })
  return {
    folder,
    package: (args, env) => run('package.ts', args, env),
    build: () => run('build-all.ts', []),
    unpackedRuntime: () => makeElectronStub(mkdtempSync(join(home, 'runtime-')), 'linux'),
    placeRuntime: async () => {
      await makeElectronStub(join(electron, 'dist'), 'linux')
      writeFileSync(join(electron, 'path.txt'), 'electron')
    },
    runtimeArchives: async () => {
      const archives = mkdtempSync(join(home, 'runtimes-'))
      await makeArchiveOfStub(archives, 'linux')
      if (lackingWindows === '') await makeArchiveOfStub(archives, 'win32')
      await makeMacArchives(archives)
      return archives
    },
    remove: () => {
      rmSync(home, { recursive: true, force: true })
    },
  }
}

/** Without what the developer's own machine would sign, publish or download with. */
const plainEnvironment = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(npm_|INIT_CWD|VITEST|NODE_ENV|ELECTRON|CSC_|WIN_CSC_|APPLE_|GH_|GITHUB_)/i.test(name),
  ),
)

/** Nothing is in a cache, and every way out of the machine ends at a port that nobody listens to. */
const offline = (home: string) => ({
  HOME: home,
  XDG_CACHE_HOME: join(home, 'cache'),
  electron_config_cache: join(home, 'cache', 'electron'),
  ELECTRON_MIRROR: nowhere,
  ELECTRON_BUILDER_BINARIES_MIRROR: nowhere,
  HTTP_PROXY: nowhere,
  HTTPS_PROXY: nowhere,
})
