import type { Stats } from 'node:fs'
import { access, constants, open } from 'node:fs/promises'
import { errorCode } from './error-code'

const anyMayWrite = 0o222

/**
 * Whether a file may be replaced by who runs this. A folder that can be written is enough for a rename; but a file that
 * is read-only, or that somebody may not write, is not to be replaced either.
 */
export async function isWritable(path: string, { mode }: Stats): Promise<boolean> {
  if ((mode & anyMayWrite) === 0) return false
  // On Windows this would fail for a file that another program has open, too.
  if (process.platform === 'win32') return true
  try {
    await (await open(path, 'r+')).close()
    return true
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS', 'ETXTBSY'].includes(errorCode(error))) return false
    throw error
  }
}

/** The same for a folder: what is in one that is read-only stays there. */
export const isWritableFolder = async (path: string, { mode }: Stats): Promise<boolean> =>
  (mode & anyMayWrite) !== 0 &&
  access(path, constants.W_OK).then(
    () => true,
    () => false,
  )
