import type { HostFailure } from '../../../shared/contract/failure'
import { fail, ok, type Result } from '../../../shared/result'
import { writeWhole } from '../export/output-file'
import { existing } from '../files/existing'
import { isProjectFile } from '../export/replaceable'
import { fromOutputFailure, writeRefusal } from '../failures'
import { readInputText } from '../files/input-file'
import { refusal } from '../refusal'
import { largestFile } from '../store/disk-state'
import { replaceFile } from '../store/replace-file'
import type { LockOptions } from '../store/lock'
import { withLock } from '../store/with-lock'
import { migrations } from './migrations'
import { setAside } from './restore-version'

export interface PutOptions {
  /** Whether what exists is replaced. */
  force: boolean
  lock: LockOptions
  /** The text from which the project was made: where the file holds another by now, somebody saved meanwhile. */
  was?: string
}

/**
 * Writes a project to a file, whole or not at all. A project file is replaced only with `force`, under its lock, and
 * what it held is kept as a version: for every command that writes a project to a place that a person named.
 */
export async function putProject(
  path: string,
  bytes: Uint8Array,
  { force, lock, was }: PutOptions,
): Promise<Result<void, HostFailure>> {
  try {
    if (force && (await isReplaced(path))) {
      await replaceProject(path, bytes, lock, was)
      return ok(undefined)
    }
    const written = await writeWhole(path, bytes, { force })
    return written.ok ? written : fail(fromOutputFailure(written.failure))
  } catch (error) {
    return fail(writeRefusal(error, path).failure)
  }
}

/**
 * The same for a file that another program made to be replaced, and throws away: nothing of it is kept, so that it has to
 * be the very text from which the project was made.
 */
export async function putResult(path: string, bytes: Uint8Array, was: string): Promise<Result<void, HostFailure>> {
  try {
    await replaceFile(path, bytes, () => expectUnchanged(path, was))
    return ok(undefined)
  } catch (error) {
    return fail(writeRefusal(error, path).failure)
  }
}

const isReplaced = async (path: string): Promise<boolean> =>
  (await existing(path))?.isFile() === true && (await isProjectFile(path))

const replaceProject = (path: string, bytes: Uint8Array, lock: LockOptions, was?: string): Promise<unknown> =>
  withLock(path, lock, () =>
    replaceFile(path, bytes, async () => {
      if (was !== undefined) await expectUnchanged(path, was)
      await setAside(path, lock.since, migrations)
    }),
  )

async function expectUnchanged(path: string, was: string): Promise<void> {
  const now = await readInputText(path, { maxBytes: largestFile })
  if (now.ok && now.value === was) return
  throw refusal('conflict', `${path} was saved by somebody else meanwhile.`, 'Nothing was written: do it again.')
}
