import { open } from 'node:fs/promises'
import { errorCode } from './error-code'

/** What a folder answers where it cannot be opened for this, or where the file system knows no such call. */
const notPossible: ReadonlySet<string> = new Set([
  'EACCES',
  'EPERM',
  'EINVAL',
  'EISDIR',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
])

/** Makes the names in a folder durable, where the system can: a rename then survives a loss of power. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  try {
    const folder = await open(path, 'r')
    await folder.sync().finally(() => folder.close())
  } catch (error) {
    if (!notPossible.has(errorCode(error))) throw error
  }
}
