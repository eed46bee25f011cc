import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fromOutputFailure, replaceRefusal, writeRefusal } from '../failures'
import { readInputParts } from '../files/input-file'
import { isWritable } from '../files/writable'
import type { Fingerprint } from '../../../shared/bundle/bundle'
import { fingerprintOf } from '../export/fingerprint'
import { existing } from '../files/existing'
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

/** Writes a new file, and resolves when its bytes are on the disk, with what was found out of them while it was busy. */
export async function writeSynced<Found = void>(
  temporary: string,
  bytes: Uint8Array,
  { mode, gid = -1 }: Access,
  meanwhile: () => Found,
): Promise<Found> {
  const handle = await open(temporary, 'wx', mode)
  try {
    // Neither the mask of the process nor its group must take from colleagues what they had; not every file system has
    // permissions.
    await handle.chown(-1, gid).catch(() => undefined)
    await handle.chmod(mode).catch(() => undefined)
    await handle.writeFile(bytes)
    const synced = handle.sync()
    const found = meanwhile()
    await synced
    return found
  } finally {
    await handle.close()
  }
}

/** Network shares and drivers of sync programs have been seen to take bytes and keep others. */
async function expectSame(temporary: string, bytes: Uint8Array, path: string): Promise<void> {
  let [at, isSame] = [0, true]
  const kept = await readInputParts(temporary, { maxBytes: bytes.length, noLink: true }, (part) => {
    isSame &&= Buffer.compare(part, bytes.subarray(at, at + part.length)) === 0
    at += part.length
  })
  if (kept.ok && isSame && at === bytes.length) return
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
 * Makes the bytes the content of a file, and resolves when they are on the disk, with their fingerprint. They are first
 * written beside it; then `beforePlacing` may look at what is there and refuse; then they take its place in one step.
 * Rejects with a `Refusal`, and nothing is changed.
 */
export async function replaceFile(
  path: string,
  bytes: Uint8Array,
  beforePlacing: (written: Fingerprint) => Promise<void>,
): Promise<Fingerprint> {
  const temporary = temporaryBeside(path)
  try {
    const written = await writeSynced(temporary, bytes, await accessFor(path), () => fingerprintOf(bytes))
    await expectSame(temporary, bytes, path)
    await beforePlacing(written)
    await place(temporary, path)
    await syncFolder(dirname(path))
    return written
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw writeRefusal(error, path)
  }
}
