import { extract } from '@electron-internal/extract-zip'
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { retryBusy } from '../../electron/host/store/retry-busy'
import { programIn, type Machine } from './electron-package'
import { NotFetched } from './not-fetched'

/** Beside the place where the package looks for its runtime, on the same disk. */
const [fresh, former] = ['.dist-new', '.dist-former']

/**
 * Puts a runtime where the package's own installer puts it, in one step: until then, and after a failure, there is the
 * former one or none. Throws what the extractor or the disk throws. Only for who has the turn.
 */
export async function unpack(archive: string, folder: string, { platform }: Machine, stop: AbortSignal): Promise<void> {
  const [made, left] = [join(folder, fresh), join(folder, former)]
  try {
    await clear(made, left)
    await extract(archive, { dir: made })
    if (!existsSync(join(made, programIn(platform))))
      throw new NotFetched(`the archive holds no ${programIn(platform)}`)
    stop.throwIfAborted()
    await putInPlace(made, folder, programIn(platform))
  } finally {
    await clear(made, left)
  }
}

const clear = async (...folders: readonly string[]): Promise<void> => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}

/** `path.txt` says that a runtime is whole: it goes first and comes last. */
async function putInPlace(made: string, folder: string, program: string): Promise<void> {
  const [dist, path] = [join(folder, 'dist'), join(folder, 'path.txt')]
  rmSync(path, { force: true })
  if (existsSync(dist)) await retryBusy(() => rename(dist, join(folder, former)))
  await retryBusy(() => rename(made, dist))
  writeFileSync(`${path}.new`, program)
  renameSync(`${path}.new`, path)
}
