import { link, open, rename, rm, type FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fail, ok, type Result } from '../../../shared/result'
import { errorCode } from '../files/error-code'
import { existing } from '../files/existing'
import { removeLeftBehind, temporaryName } from './left-behind'
import { outputFailure, replaceFailure, type OutputFailure } from './output-failure'
import { refuseReplacing, type Replacing } from './replaceable'
import { syncFolder } from '../files/sync-folder'

export interface OutputOptions extends Replacing {
  /** Whether an existing target is replaced. */
  force: boolean
  /** Permissions of a new file; otherwise those that the process gives. */
  mode?: number
}

type Written = Promise<Result<void, OutputFailure>>
type Chunks = Iterable<Uint8Array> | AsyncIterable<Uint8Array>

/** An output under a temporary name. Wait for each call before the next; after a failure nothing is left to abort. */
export interface WholeFile {
  write: (chunk: Uint8Array) => Written
  commit: () => Written
  abort: () => Promise<void>
}

interface Placing extends OutputOptions {
  temporary: string
  target: string
}

const newMode = 0o666
const permissions = 0o777

/** For file systems without hard links (FAT, some shares): claims the name, then renames over the claim. */
async function placeOnClaim({ temporary, target }: Placing): Promise<void> {
  const claim = await open(target, 'wx')
  await claim.close()
  try {
    await rename(temporary, target)
  } catch (error) {
    await rm(target, { force: true })
    throw error
  }
}

/** A link is refused where the name is taken, in one step: of two writers one wins and the other is told. */
async function placeNew(placing: Placing): Promise<void> {
  try {
    await link(placing.temporary, placing.target)
  } catch (error) {
    if (errorCode(error) === 'EEXIST') throw error
    await placeOnClaim(placing)
    return
  }
  await rm(placing.temporary)
}

async function place(placing: Placing): Promise<void> {
  if (placing.force) await rename(placing.temporary, placing.target)
  else await placeNew(placing)
  await syncFolder(dirname(placing.target))
}

function wholeFile(handle: FileHandle, placing: Placing): WholeFile {
  const { temporary, target } = placing
  let failure: OutputFailure | undefined

  const abort = async () => {
    await handle.close().catch(() => undefined)
    await rm(temporary, { force: true }).catch(() => undefined)
  }
  const give = async (why: OutputFailure): Written => {
    await abort()
    failure = why
    return fail(why)
  }
  const attempt = async (step: () => Promise<void>, toFailure = outputFailure): Written => {
    if (failure) return fail(failure)
    try {
      await step()
      return ok(undefined)
    } catch (error) {
      return give(toFailure(error, target))
    }
  }
  const asFailure = (error: unknown) => outputFailure(error, target)
  const finish = async () => {
    await handle.sync()
    await handle.close()
  }
  return {
    write: (chunk) => attempt(() => handle.writeFile(chunk)),
    commit: async () => {
      const finished = await attempt(finish)
      if (!finished.ok) return finished
      // Without force the name is taken in one step. With it, somebody may have come to work there meanwhile.
      const refused = placing.force ? await fileRefusal(target, placing).catch(asFailure) : undefined
      return refused ? give(refused) : attempt(() => place(placing), replaceFailure)
    },
    abort,
  }
}

/** What refuses a target, before anything is written and once more before it is replaced; what is neither a file nor a folder is never replaced. */
export async function fileRefusal(path: string, options: OutputOptions): Promise<OutputFailure | undefined> {
  const found = await existing(path)
  if (!found) return undefined
  if (!options.force) return { kind: found.isDirectory() ? 'is-a-folder' : 'exists', path }
  const kept = await refuseReplacing(path, found, options)
  if (kept || found.isFile()) return kept
  return { kind: found.isDirectory() ? 'is-a-folder' : 'not-ours', path }
}

/**
 * Begins an output that appears at `path` whole, on commit, or not at all. Without `force` an existing target is
 * refused; with it a file is replaced in one step, with no wider permissions, and a link, a device and whatever
 * `refuseReplacing` names is refused.
 */
export async function openWhole(path: string, options: OutputOptions): Promise<Result<WholeFile, OutputFailure>> {
  if (path === '') return fail({ kind: 'name', path })
  const temporary = join(dirname(path), await temporaryName())
  try {
    const refused = await fileRefusal(path, options)
    if (refused) return fail(refused)
    const found = await existing(path)
    await removeLeftBehind(dirname(path))
    const handle = await open(temporary, 'wx', (found?.mode ?? options.mode ?? newMode) & permissions)
    return ok(wholeFile(handle, { ...options, temporary, target: path }))
  } catch (error) {
    return fail(outputFailure(error, path))
  }
}

/** Writes the chunks as one file, whole or not at all, as `openWhole` does. What the chunks throw is thrown on. */
export async function writeChunksWhole(path: string, chunks: Chunks, options: OutputOptions): Written {
  const opened = await openWhole(path, options)
  if (!opened.ok) return opened
  try {
    for await (const chunk of chunks) {
      const written = await opened.value.write(chunk)
      if (!written.ok) return written
    }
  } catch (error) {
    await opened.value.abort()
    throw error
  }
  return opened.value.commit()
}

/** Writes the bytes to a file, whole or not at all, as `openWhole` does. */
export const writeWhole = (path: string, bytes: Uint8Array, options: OutputOptions): Written =>
  writeChunksWhole(path, [bytes], options)
