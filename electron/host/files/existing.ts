import type { Stats } from 'node:fs'
import { lstat } from 'node:fs/promises'
import { errorCode } from './error-code'

/** What is at a path, a link being itself; undefined where there is nothing. */
export async function existing(path: string): Promise<Stats | undefined> {
  try {
    return await lstat(path)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  }
}
