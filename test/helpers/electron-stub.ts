import { createPackage } from '@electron/asar'
import { zipSync, type Zippable } from 'fflate'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { filesBelow } from './files-below'

const root = dirname(dirname(import.meta.dirname))
const electron = join(root, 'node_modules', 'electron')

export const electronVersion = (JSON.parse(readFileSync(join(electron, 'package.json'), 'utf8')) as { version: string })
  .version

/** Where the fuses are in a runtime: a mark, the version, their number, and one digit each, as Electron ships them. */
export const fuses = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.of(1, 9),
  Buffer.from('101100011'),
])

/** A real Windows program with version information, as it comes with electron-builder. */
export const windowsProgram = join(root, 'node_modules', 'electron-winstaller', 'vendor', 'Setup.exe')

/** Some of the languages that Electron ships. */
export const languages = ['de', 'en-GB', 'en-US', 'fr', 'ko', 'zh-CN']

export type StubPlatform = 'linux' | 'win32'

/**
 * A folder like that of an unpacked Electron runtime, as far as electron-builder looks at it: nothing in it can run.
 * @param folder that does not exist yet
 */
export async function makeElectronStub(folder: string, platform: StubPlatform): Promise<string> {
  mkdirSync(join(folder, 'locales'), { recursive: true })
  mkdirSync(join(folder, 'resources'))
  for (const language of languages) writeFileSync(join(folder, 'locales', `${language}.pak`), language)
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'icudtl.dat', 'resources.pak']) {
    writeFileSync(join(folder, name), name)
  }
  writeFileSync(join(folder, 'version'), electronVersion)
  await makeArchive(join(folder, 'resources', 'default_app.asar'))
  if (platform === 'linux') writeLinuxPrograms(folder)
  else writeWindowsProgram(join(folder, 'electron.exe'))
  return folder
}

function writeLinuxPrograms(folder: string): void {
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.from('\x7fELF'), fuses]), { mode: 0o755 })
  writeFileSync(join(folder, 'chrome-sandbox'), 'sandbox', { mode: 0o755 })
}

function writeWindowsProgram(file: string): void {
  copyFileSync(windowsProgram, file)
  writeFileSync(file, fuses, { flag: 'a' })
}

/** The welcome page of a runtime has to be a real archive. */
export async function makeArchive(file: string): Promise<void> {
  const folder = mkdtempSync(join(dirname(file), 'welcome-'))
  writeFileSync(join(folder, 'index.html'), 'welcome')
  await createPackage(folder, file)
  rmSync(folder, { recursive: true })
}

const executable = 0o100755
const plain = 0o100644

/** Writes the archive of a runtime, named as a download of Electron is. */
export function writeRuntimeArchive(
  folder: string,
  target: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): void {
  const entries: Zippable = {}
  for (const [path, data] of Object.entries(files)) {
    const mode = /(^|\/)(electron|chrome-sandbox)$|MacOS\//.test(path) ? executable : plain
    entries[path] = [Buffer.from(data), { os: 3, attrs: (mode << 16) >>> 0 }]
  }
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `electron-v${electronVersion}-${target}.zip`), zipSync(entries))
}

/** The archive of such a folder. */
export async function makeArchiveOfStub(folder: string, platform: StubPlatform): Promise<void> {
  const unpacked = await makeElectronStub(join(folder, `unpacked-${platform}`), platform)
  const files = filesBelow(unpacked).map((file) => [file, readFileSync(join(unpacked, file))] as const)
  writeRuntimeArchive(folder, `${platform}-x64`, Object.fromEntries(files))
}
