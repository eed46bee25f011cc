import envPaths from 'env-paths'
import { access, constants, mkdir, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Environment } from './electron-package'

/** Where archives are kept for every program on Electron that is worked on here, as Electron's own tools do it. */
export const archiveCache = (env: Environment): string =>
  env['electron_config_cache'] || envPaths('electron', { suffix: '' }).cache

/** What this project remembers of this machine; it may be deleted at any time. */
export const ownCache = (): string => envPaths('trunkwright', { suffix: '' }).cache

export const canWrite = (folder: string): Promise<boolean> =>
  access(folder, constants.W_OK).then(
    () => true,
    () => false,
  )

/** How an archive goes through a cache: its own folder for what is half, on the same disk, where it can be written. */
export interface CachePlace {
  cache: string
  isWritable: boolean
  half: string
}

export async function cachePlace(env: Environment): Promise<CachePlace> {
  const cache = archiveCache(env)
  await mkdir(cache, { recursive: true }).catch(() => undefined)
  if (!(await canWrite(cache))) return { cache, isWritable: false, half: tmpdir() }
  await removeLeft(cache)
  return { cache, isWritable: true, half: cache }
}

const longestMs = 24 * 60 * 60 * 1000

/** What a process left that was killed while it downloaded, with the name that @electron/get gives. */
async function removeLeft(cache: string): Promise<void> {
  const names = (await readdir(cache)).filter((name) => name.startsWith('electron-download-'))
  for (const name of names) {
    const found = await stat(join(cache, name)).catch(() => null)
    const isOld = found !== null && Date.now() - found.mtimeMs > longestMs
    if (isOld) await rm(join(cache, name), { recursive: true, force: true }).catch(() => undefined)
  }
}
