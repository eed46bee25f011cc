import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { findElectron } from './electron-runtime'
import { archs, type Arch } from './package-arguments'
import { fetchArchive, type Archive } from './runtime/archive'
import type { Circumstances } from './runtime/downloader'
import { archiveName, programIn, readElectronPackage, thisMachine } from './runtime/electron-package'
import type { Platform } from './signing'
import { root } from './targets'

/** An archive or an unpacked folder for each platform and processor, as electron-builder takes it for `electronDist`. */
export type Runtimes = ReadonlyMap<string, Archive>

export const runtimeKey = (platform: string, arch: string): string => `${platform} ${arch}`

const pack = readElectronPackage()
const nameOf = (platform: Platform, arch: Arch): string => archiveName(pack.version, { platform, arch })

/** Why a package cannot be made here, as a sentence for the one who asked for it. */
export class NoRuntime extends Error {}

/**
 * Electron's runtime for each platform and processor: from the folder in ELECTRON_OVERRIDE_DIST_PATH where that is set;
 * otherwise the one that `npm start` has; otherwise fetched as it fetches it. Throws NoRuntime.
 */
export async function findRuntimes(platforms: readonly Platform[], circumstances: Circumstances): Promise<Runtimes> {
  const given = circumstances.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? ''
  const runtimes = new Map<string, Archive>()
  for (const platform of platforms) {
    for (const arch of archs[platform]) {
      const runtime =
        given === ''
          ? (runtimeOfStart(platform, arch) ?? (await fetched(platform, arch, circumstances)))
          : inPlace(runtimeIn(resolve(given), platform, arch), 'the folder in ELECTRON_OVERRIDE_DIST_PATH')
      runtimes.set(runtimeKey(platform, arch), runtime)
    }
  }
  return runtimes
}

/** Where each is from, a line for each. */
export const runtimeLines = (runtimes: Runtimes): string[] =>
  [...runtimes].map(([key, { from }]) => `Electron ${pack.version} for ${key} is from ${from}.`)

const inPlace = (path: string, from: string): Archive => ({ path, from, release: () => undefined })

/** It is of this machine, whose system and processor it was fetched for. */
function runtimeOfStart(platform: Platform, arch: Arch): Archive | null {
  const machine = thisMachine()
  const isForHere = machine.platform === platform && machine.arch === arch
  if (!isForHere || findElectron({}) === null) return null
  const folder = join(pack.folder, 'dist')
  return inPlace(folder, `${relative(root, folder)}, where npm start has it`)
}

function runtimeIn(folder: string, platform: Platform, arch: Arch): string {
  const archive = join(folder, nameOf(platform, arch))
  if (existsSync(archive)) return archive
  // What is unpacked does not tell its processor, so it serves only where there is one; and all of it is packaged.
  const hasArchives = existsSync(folder) && readdirSync(folder).some((name) => /^electron-v.*\.zip$/.test(name))
  const mayBeUnpacked = archs[platform].length === 1 && !hasArchives
  const program = programIn(platform).split('/')[0] ?? ''
  if (!mayBeUnpacked || !existsSync(join(folder, program))) {
    const orUnpacked = mayBeUnpacked ? ` and no unpacked ${program}` : ''
    throw new NoRuntime(`The folder in ELECTRON_OVERRIDE_DIST_PATH has no ${nameOf(platform, arch)}${orUnpacked}.`)
  }
  const version = existsSync(join(folder, 'version')) ? readFileSync(join(folder, 'version'), 'utf8').trim() : 'unknown'
  if (version.replace(/^v/, '') !== pack.version) {
    throw new NoRuntime(
      `The folder in ELECTRON_OVERRIDE_DIST_PATH holds Electron ${version}; this project needs ${pack.version}.`,
    )
  }
  return folder
}

async function fetched(platform: Platform, arch: Arch, circumstances: Circumstances): Promise<Archive> {
  const archive = await fetchArchive({ pack, machine: { platform, arch } }, circumstances)
  if (archive.ok) return archive.value
  throw new NoRuntime(
    `The runtime of Electron ${pack.version} for ${platform} ${arch} cannot be downloaded (${archive.failure}). ` +
      `Where this machine may not download, put ${nameOf(platform, arch)} into a folder and name the folder in ` +
      'ELECTRON_OVERRIDE_DIST_PATH; it is passed on as the electronDist of electron-builder.',
  )
}
