import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../targets'

export type Environment = Readonly<Record<string, string | undefined>>

/** A system and a processor, named as Node names them. */
export interface Machine {
  platform: string
  arch: string
}

/** What the npm package says of its runtime, which it does not bring. */
export interface ElectronPackage {
  folder: string
  /** Without a `v`. */
  version: string
  /** SHA-256 by the names of the archives. */
  checksums: Readonly<Record<string, string>>
}

export const electronFolder = join(root, 'node_modules', 'electron')

const readJson = <Value>(...path: string[]): Value => JSON.parse(readFileSync(join(...path), 'utf8')) as Value

export const readElectronPackage = (folder = electronFolder): ElectronPackage => ({
  folder,
  version: readJson<{ version: string }>(folder, 'package.json').version,
  checksums: readJson<Record<string, string>>(folder, 'checksums.json'),
})

export const archiveName = (version: string, { platform, arch }: Machine): string =>
  `electron-v${version}-${platform}-${arch}.zip`

/** Where a person gets the archives of a version. */
export const releasePage = (version: string): string => `https://github.com/electron/electron/releases/tag/v${version}`

const programs: Readonly<Record<string, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
}

/** Where the program is in an unpacked runtime; the package writes the same into its `path.txt`. */
export const programIn = (platform: string): string => programs[platform] ?? 'electron'

/** For a Mac whose Node is translated it is the processor that it has, as the package's own installer takes it. */
export function thisMachine(): Machine {
  const { platform, arch } = process
  return { platform, arch: platform === 'darwin' && arch === 'x64' && isTranslated() ? 'arm64' : arch }
}

function isTranslated(): boolean {
  try {
    return execFileSync('sysctl', ['-in', 'sysctl.proc_translated'], { encoding: 'utf8' }).trim() === '1'
  } catch {
    return false
  }
}
