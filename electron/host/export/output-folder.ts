import { mkdir, rename, rm, rmdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fail, ok, type Result } from '../../../shared/result'
import { errorCode } from '../files/error-code'
import { freshPart, removeLeftBehind, temporaryName } from './left-behind'
import { existing } from '../files/existing'
import type { OutputOptions } from './output-file'
import { outputFailure, replaceFailure, type OutputFailure } from './output-failure'
import { refuseReplacing } from './replaceable'
import { lookIntoFolder, removeWritten } from './written-folder'
import { syncFolder } from '../files/sync-folder'
import { isWritableFolder } from '../files/writable'
import { syncTree, UnsafePath, writeTree, type TreeFile } from '../files/file-tree'

const privateMode = 0o700

/** Made beside the target, so that each rename stays on one disk, and closed to others while it is being filled. */
interface Staging {
  root: string
  fresh: string
  former: string
}

async function openStaging(target: string): Promise<Staging> {
  await removeLeftBehind(dirname(target))
  const root = join(dirname(target), await temporaryName())
  await mkdir(root, { mode: privateMode })
  return { root, fresh: join(root, freshPart), former: join(root, 'former') }
}

/** Removes what was being written. A former folder that could not be put back stays, and the staging folder with it. */
async function clear({ root, fresh }: Staging): Promise<void> {
  await rm(fresh, { recursive: true, force: true }).catch(() => undefined)
  await rmdir(root).catch(() => undefined)
}

/** What refuses a target, before anything is written and once more before it is replaced. */
export async function folderRefusal(target: string, options: OutputOptions): Promise<OutputFailure | undefined> {
  const found = await existing(target)
  if (!found) return undefined
  if (!options.force) return { kind: 'exists', path: target }
  const kept = await refuseReplacing(target, found, options)
  if (kept) return kept
  if (!found.isDirectory()) return { kind: 'not-ours', path: target }
  return (await isWritableFolder(target, found)) ? othersIn(target) : { kind: 'not-writable', path: target }
}

async function othersIn(folder: string, shown = folder): Promise<OutputFailure | undefined> {
  const { others } = await lookIntoFolder(folder)
  return others.length === 0 ? undefined : { kind: 'holds-others', path: shown, others }
}

/** Whether there was a folder to move aside. */
async function moveAside(target: string, former: string): Promise<boolean> {
  try {
    await rename(target, former)
    return true
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false
    throw error
  }
}

/** What came into the folder until the last moment is found where it is now, and brings it back. */
async function replace({ fresh, former }: Staging, target: string): Promise<OutputFailure | undefined> {
  const isAside = await moveAside(target, former)
  try {
    const others = isAside ? await othersIn(former, target) : undefined
    if (others) return await putBack(former, target, others)
    await rename(fresh, target)
    return undefined
  } catch (error) {
    const failure = replaceFailure(error, target)
    return isAside ? putBack(former, target, failure) : failure
  }
}

const putBack = (former: string, target: string, failure: OutputFailure): Promise<OutputFailure> =>
  rename(former, target).then(
    () => failure,
    () => ({ kind: 'set-aside', path: former }),
  )

/** File by file: what is in the former folder and is not ours stays, and it is said where. */
async function removeFormer({ former }: Staging): Promise<OutputFailure | undefined> {
  const { ours } = await lookIntoFolder(former).catch(() => ({ ours: [] }))
  return (await removeWritten(former, ours)) ? undefined : { kind: 'left-aside', path: former }
}

async function place(staging: Staging, target: string, options: OutputOptions): Promise<OutputFailure | undefined> {
  try {
    const refused = await folderRefusal(target, options)
    if (refused) return refused
    if (options.force) return await replace(staging, target)
    await rename(staging.fresh, target)
    return undefined
  } catch (error) {
    return replaceFailure(error, target)
  }
}

async function build(target: string, files: Iterable<TreeFile>, options: OutputOptions) {
  const staging = await openStaging(target)
  try {
    await mkdir(staging.fresh)
    await syncTree(await writeTree(staging.fresh, files))
    const failure = await place(staging, target, options)
    if (failure) return failure
    const left = await removeFormer(staging)
    await syncFolder(dirname(target))
    return left
  } finally {
    await clear(staging)
  }
}

/**
 * Writes the files as one folder, whole or not at all. Without `force` an existing target is refused; with it a folder
 * is replaced that is empty or holds nothing but a bundle as it was written. Between the two renames of a replacement the
 * target is absent: after a crash there, the former folder is in `.trunkwright-…/former` beside it.
 */
export async function writeFolderWhole(
  path: string,
  files: Iterable<TreeFile>,
  options: OutputOptions,
): Promise<Result<void, OutputFailure>> {
  if (path === '') return fail({ kind: 'name', path })
  const target = resolve(path)
  try {
    const failure = (await folderRefusal(target, options)) ?? (await build(target, files, options))
    return failure ? fail(failure) : ok(undefined)
  } catch (error) {
    return fail(error instanceof UnsafePath ? { kind: 'name', path: error.path } : outputFailure(error, target))
  }
}
