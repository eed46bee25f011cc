import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../build/targets'

const parts = ['shared', 'electron', 'renderer', 'build', 'package.json', 'package-lock.json', 'tsconfig.json']

/** What the npm package brings, and what is put into it afterwards. */
const broughtLater = /^(dist|path\.txt|\.dist.*)$/

/** A copy of Electron's npm package as npm installs it: without a runtime. */
export function copyElectronPackage(folder: string): string {
  const from = join(root, 'node_modules', 'electron')
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(from).filter((each) => !broughtLater.test(each)))
    cpSync(join(from, name), join(folder, name), { recursive: true })
  return folder
}

/** The packages of this project, in a folder, with an electron package of its own; gives where that is. */
export function linkPackages(folder: string): string {
  const packages = join(folder, 'node_modules')
  const electron = copyElectronPackage(join(packages, 'electron'))
  for (const name of readdirSync(join(root, 'node_modules')).filter((each) => !ownPackages.has(each)))
    symlinkSync(join(root, 'node_modules', name), join(packages, name))
  return electron
}

const ownPackages: ReadonlySet<string> = new Set(['electron', '.cache', '.vite', '.vite-temp'])

export interface InstalledCheckout {
  folder: string
  /** Of its electron package, which has no runtime. */
  electron: string
  remove: () => void
}

/** A copy of the project, built, with the packages of this one and an electron package of its own. */
export function makeInstalledCheckout(): InstalledCheckout {
  const home = mkdtempSync(join(tmpdir(), 'trunkwright-checkout-'))
  const folder = join(home, 'a checkout')
  const electron = linkPackages(folder)
  // What is built comes last, since it has to be newer than its sources.
  for (const part of [...parts, 'dist']) cpSync(join(root, part), join(folder, part), { recursive: true })
  return { folder, electron, remove: () => rmSync(home, { recursive: true, force: true, maxRetries: 5 }) }
}
