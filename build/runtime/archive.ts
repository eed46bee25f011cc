import { downloadArtifact, ElectronDownloadCacheMode as CacheMode } from '@electron/get'
import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { fail, ok, type Result } from '../../shared/result'
import { downloader, type Circumstances, type Source } from './downloader'
import { archiveName, type ElectronPackage, type Environment, type Machine } from './electron-package'
import { whyNot } from './not-fetched'
import { cachePlace, type CachePlace } from './places'

export interface Wanted {
  pack: ElectronPackage
  machine: Machine
}

/** An archive whose checksum is right. */
export interface Archive {
  path: string
  /** In words: a host, the cache, or a file. */
  from: string
  /** To be called when it has been used. */
  release: () => void
}

/** From the cache of an earlier download, or else from Electron's own place or the mirror that is set. */
export const fetchArchive = (wanted: Wanted, circumstances: Circumstances): Promise<Result<Archive, string>> =>
  getArchive(wanted, circumstances, null)

/** From a file; it goes into the cache as a download does. */
export const carriedArchive = (
  wanted: Wanted,
  circumstances: Circumstances,
  file: string,
): Promise<Result<Archive, string>> => getArchive(wanted, circumstances, file)

async function getArchive(
  { pack, machine }: Wanted,
  circumstances: Circumstances,
  file: string | null,
): Promise<Result<Archive, string>> {
  const checksums = usesRemoteChecksums(circumstances.env) ? null : pack.checksums
  if (checksums !== null && !(archiveName(pack.version, machine) in checksums))
    return fail(`Electron ${pack.version} is not made for ${machine.platform} ${machine.arch}`)
  const place = await cachePlace(circumstances.env)
  const source: Source = { version: pack.version, file, asked: '', brought: '' }
  try {
    const path = await downloadArtifact({
      ...{ version: pack.version, artifactName: 'electron', ...machine },
      ...(checksums !== null && { checksums: { ...checksums } }),
      ...{ cacheRoot: place.cache, tempDirectory: place.half, cacheMode: cacheMode(place, file) },
      downloader: downloader(source, circumstances),
    })
    const checked = checksums === null ? ', with checksums that the mirror names' : ''
    return ok({ path, from: `${whereFrom(source, path)}${checked}`, release: releaseOf(path, place) })
  } catch (error) {
    if (circumstances.stop.aborted) return fail('it was stopped')
    return fail(whyNot(error, { host: source.asked, folder: place.isWritable ? place.cache : place.half }))
  }
}

const whereFrom = ({ file, brought }: Source, path: string): string =>
  file ?? (brought === '' ? `the cache of an earlier download, ${path}` : brought)

/** Of the package's own installer: the sums then come from where the archive does. */
export const usesRemoteChecksums = (env: Environment): boolean =>
  Boolean(env['electron_use_remote_checksums'] || env['npm_config_electron_use_remote_checksums'])

function cacheMode({ isWritable }: CachePlace, file: string | null): CacheMode {
  if (file !== null) return isWritable ? CacheMode.WriteOnly : CacheMode.Bypass
  return isWritable ? CacheMode.ReadWrite : CacheMode.ReadOnly
}

/** Without a cache it is in a folder of its own, which is left to us. */
const releaseOf =
  (path: string, { isWritable }: CachePlace): Archive['release'] =>
  () => {
    if (!isWritable) rmSync(dirname(path), { recursive: true, force: true })
  }
