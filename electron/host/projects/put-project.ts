import type { HostFailure } from '../../../shared/contract/failure'
import { fail, ok, type Result } from '../../../shared/result'
import { existing, writeWhole } from '../export/output-file'
import { isProjectFile } from '../export/replaceable'
import { fromOutputFailure, writeRefusal } from '../failures'
import { replaceFile } from '../store/replace-file'
import type { LockOptions } from '../store/lock'
import { withLock } from '../store/with-lock'
import { migrations } from './migrations'
import { setAside } from './restore-version'

export interface PutOptions {
  /** Whether what exists is replaced. */
  force: boolean
  lock: LockOptions
}

/**
 * Writes a project to a file, whole or not at all. A project file is replaced only with `force`, under its lock, and
 * what it held is kept as a version: for every command that writes a project to a place that a person named.
 */
export async function putProject(
  path: string,
  bytes: Uint8Array,
  { force, lock }: PutOptions,
): Promise<Result<void, HostFailure>> {
  try {
    if (force && (await isReplaced(path))) return ok(await replaceProject(path, bytes, lock))
    const written = await writeWhole(path, bytes, { force })
    return written.ok ? written : fail(fromOutputFailure(written.failure))
  } catch (error) {
    return fail(writeRefusal(error, path).failure)
  }
}

/** The same for a file that another program made to be replaced, and throws away: nothing of it is kept. */
export async function putResult(path: string, bytes: Uint8Array): Promise<Result<void, HostFailure>> {
  try {
    return ok(await replaceFile(path, bytes, () => Promise.resolve()))
  } catch (error) {
    return fail(writeRefusal(error, path).failure)
  }
}

const isReplaced = async (path: string): Promise<boolean> =>
  (await existing(path))?.isFile() === true && (await isProjectFile(path))

const replaceProject = (path: string, bytes: Uint8Array, lock: LockOptions): Promise<void> =>
  withLock(path, lock, () => replaceFile(path, bytes, () => setAside(path, lock.since, migrations)))
