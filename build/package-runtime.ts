import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { root } from './targets'
import { archs, type Arch } from './package-arguments'
import type { Platform } from './signing'

/** An archive or an unpacked folder for each platform and processor, as electron-builder takes it for `electronDist`. */
export type Runtimes = ReadonlyMap<string, string>

export const runtimeKey = (platform: string, arch: string): string => `${platform} ${arch}`

const programs: Readonly<Record<Platform, string>> = {
  linux: 'electron',
  win32: 'electron.exe',
  darwin: 'Electron.app',
}

const electronFolder = join(root, 'node_modules', 'electron')
const readJson = <Value>(...path: string[]): Value => JSON.parse(readFileSync(join(...path), 'utf8')) as Value
const electronVersion = readJson<{ version: string }>(electronFolder, 'package.json').version
const archiveName = (platform: Platform, arch: Arch): string => `electron-v${electronVersion}-${platform}-${arch}.zip`

/** Why a package cannot be made here, as a sentence for the one who asked for it. */
export class NoRuntime extends Error {}

/**
 * Electron's runtime for each platform and processor: from the folder in ELECTRON_OVERRIDE_DIST_PATH where that is set,
 * otherwise downloaded, or taken from the cache of an earlier download. A download has to have the sum that came with
 * the npm package. Throws NoRuntime.
 */
export async function findRuntimes(platforms: readonly Platform[], given: string): Promise<Runtimes> {
  const runtimes = new Map<string, string>()
  for (const platform of platforms) {
    for (const arch of archs[platform]) {
      const runtime = given === '' ? await download(platform, arch) : runtimeIn(resolve(given), platform, arch)
      runtimes.set(runtimeKey(platform, arch), runtime)
    }
  }
  return runtimes
}

function runtimeIn(folder: string, platform: Platform, arch: Arch): string {
  const archive = join(folder, archiveName(platform, arch))
  if (existsSync(archive)) return archive
  // What is unpacked does not tell its processor, so it serves only where there is one; and all of it is packaged.
  const hasArchives = existsSync(folder) && readdirSync(folder).some((name) => /^electron-v.*\.zip$/.test(name))
  const mayBeUnpacked = archs[platform].length === 1 && !hasArchives
  if (!mayBeUnpacked || !existsSync(join(folder, programs[platform]))) {
    const orUnpacked = mayBeUnpacked ? ` and no unpacked ${programs[platform]}` : ''
    throw new NoRuntime(`The folder in ELECTRON_OVERRIDE_DIST_PATH has no ${archiveName(platform, arch)}${orUnpacked}.`)
  }
  const version = existsSync(join(folder, 'version')) ? readFileSync(join(folder, 'version'), 'utf8').trim() : 'unknown'
  if (version.replace(/^v/, '') !== electronVersion) {
    throw new NoRuntime(
      `The folder in ELECTRON_OVERRIDE_DIST_PATH holds Electron ${version}; this project needs ${electronVersion}.`,
    )
  }
  return folder
}

async function download(platform: Platform, arch: Arch): Promise<string> {
  const checksums = readJson<Record<string, string>>(electronFolder, 'checksums.json')
  try {
    const { downloadArtifact } = await import('@electron/get')
    return await downloadArtifact({ version: electronVersion, artifactName: 'electron', platform, arch, checksums })
  } catch (error) {
    throw new NoRuntime(
      `The runtime of Electron ${electronVersion} for ${platform} ${arch} cannot be downloaded ` +
        `(${error instanceof Error ? error.message : String(error)}). Where this machine may not download, put ` +
        `${archiveName(platform, arch)} into a folder and name the folder in ELECTRON_OVERRIDE_DIST_PATH; ` +
        'it is passed on as the electronDist of electron-builder.',
    )
  }
}
