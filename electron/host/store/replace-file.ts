import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fromOutputFailure, replaceRefusal, writeRefusal } from '../failures'
import { readInputBytes } from '../files/input-file'
import { isWritable } from '../files/writable'
import { existing } from '../export/output-file'
import { Refusal, refusal } from '../refusal'
import { syncFolder } from '../files/sync-folder'
import { temporaryBeside } from './beside'
import { retryBusy } from './retry-busy'

const privateMode = 0o600
const permissions = 0o777

/** Who may do what with a file. Without a group it is that of whoever makes it. */
export interface Access {
  mode: number
  gid?: number
}

/** That of the file that is replaced, or of a file for its owner only. Rejects where it may not be written. */
async function accessFor(path: string): Promise<Access> {
  const found = await existing(path)
  // What is there instead of a file is looked at, and refused, before it would be replaced.
  if (!found?.isFile()) return { mode: privateMode }
  if (!(await isWritable(path, found))) throw new Refusal(fromOutputFailure({ kind: 'not-writable', path }))
  return { mode: found.mode & permissions, gid: found.gid }
}

/** Writes a new file, and resolves when its bytes are on the disk. */
export async function writeSynced(temporary: string, bytes: Uint8Array, { mode, gid = -1 }: Access): Promise<void> {
  const handle = await open(temporary, 'wx', mode)
  try {
    // Neither the mask of the process nor its group must take from colleagues what they had; not every file system has
    // permissions.
    await handle.chown(-1, gid).catch(() => undefined)
    await handle.chmod(mode).catch(() => undefined)
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Network shares and drivers of sync programs have been seen to take bytes and keep others. */
async function expectSame(temporary: string, bytes: Uint8Array, path: string): Promise<void> {
  const kept = await readInputBytes(temporary, { maxBytes: bytes.length, noLink: true })
  if (kept.ok && kept.value.equals(bytes)) return
  throw refusal('other', `${path} was not written: the disk gave back other bytes.`, 'Save it on another disk.')
}

async function place(temporary: string, path: string): Promise<void> {
  try {
    await retryBusy(() => rename(temporary, path))
  } catch (error) {
    throw replaceRefusal(error, path)
  }
}

/**
 * Makes the bytes the content of a file, and resolves when they are on the disk. They are first written beside it; then
 * `beforePlacing` may look at what is there and refuse; then they take its place in one step. Rejects with a `Refusal`,
 * and nothing is changed.
 */
export async function replaceFile(path: string, bytes: Uint8Array, beforePlacing: () => Promise<void>): Promise<void> {
  const temporary = temporaryBeside(path)
  try {
    await writeSynced(temporary, bytes, await accessFor(path))
    await expectSame(temporary, bytes, path)
    await beforePlacing()
    await place(temporary, path)
    await syncFolder(dirname(path))
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw writeRefusal(error, path)
  }
}
