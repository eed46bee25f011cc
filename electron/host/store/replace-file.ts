import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fromOutputFailure, replaceRefusal, writeRefusal } from '../failures'
import { readInputBytes } from '../files/input-file'
import { existing } from '../export/output-file'
import { Refusal, refusal } from '../refusal'
import { syncFolder } from '../files/sync-folder'
import { temporaryBeside } from './beside'
import { retryBusy } from './retry-busy'

const privateMode = 0o600
const permissions = 0o777
const anyMayWrite = 0o222

/** The permissions of the file that is replaced, or of a file for its owner only. Rejects where it may not be written. */
async function modeFor(path: string): Promise<number> {
  const found = await existing(path)
  if (!found) return privateMode
  if ((found.mode & anyMayWrite) === 0) throw new Refusal(fromOutputFailure({ kind: 'not-writable', path }))
  await expectWritable(path)
  return found.mode & permissions
}

/** A folder that can be written is enough to replace a file; but who may not write a file is not to replace it either. */
async function expectWritable(path: string): Promise<void> {
  // On Windows this would fail for a file that another program has open, too.
  if (process.platform === 'win32') return
  const handle = await open(path, 'r+')
  await handle.close()
}

/** Writes a new file, and resolves when its bytes are on the disk. */
export async function writeSynced(temporary: string, bytes: Uint8Array, mode: number): Promise<void> {
  const handle = await open(temporary, 'wx', mode)
  try {
    // The mask of the process must not take from colleagues what they had; not every file system has permissions.
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
    await writeSynced(temporary, bytes, await modeFor(path))
    await expectSame(temporary, bytes, path)
    await beforePlacing()
    await place(temporary, path)
    await syncFolder(dirname(path))
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw writeRefusal(error, path)
  }
}
