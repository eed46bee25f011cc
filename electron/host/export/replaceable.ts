import type { Stats } from 'node:fs'
import { readInputBytes } from '../files/input-file'
import { inputAt } from '../files/same-place'
import { isWritable } from '../files/writable'
import { projectEnding } from '../projects/project-ending'
import { lockBeside } from '../store/beside'
import { largestFile } from '../store/disk-state'
import { holderWords, isHeld, readLock, usualLockTiming } from '../store/lock-holder'
import type { OutputFailure } from './output-failure'

export interface Replacing {
  /** The project files that are exported or open: neither they nor what holds them is replaced. */
  inputs?: readonly string[]
}

/**
 * What keeps an export from replacing what is at a path, by whichever way in and with whichever word: it is a project
 * file, somebody has it open, or it is not to be written.
 */
export async function refuseReplacing(
  path: string,
  found: Stats,
  { inputs = [] }: Replacing,
): Promise<OutputFailure | undefined> {
  for (const input of inputs) {
    const how = await inputAt(path, input).catch(() => null)
    if (how !== null) return { kind: 'input', path, how, input }
  }
  return found.isFile() ? refuseFile(path, found) : undefined
}

async function refuseFile(path: string, found: Stats): Promise<OutputFailure | undefined> {
  if (await isProjectFile(path)) return { kind: 'project', path }
  const by = await whoHolds(path)
  if (by !== null) return { kind: 'locked', path, by }
  return (await isWritable(path, found)) ? undefined : { kind: 'not-writable', path }
}

const headBytes = 65_536
const formatMark = /"format"\s*:\s*"trunkwright-project"/

/** By its name, or by what it says of itself: no file needs the ending. */
export async function isProjectFile(path: string): Promise<boolean> {
  if (path.toLowerCase().endsWith(projectEnding)) return true
  const read = await readInputBytes(path, { maxBytes: largestFile, noLink: true })
  return read.ok && formatMark.test(read.value.subarray(0, headBytes).toString('latin1'))
}

/** In words; null where nobody does. */
async function whoHolds(path: string): Promise<string | null> {
  const lockPath = lockBeside(path)
  const found = await readLock(lockPath)
  return found && (await isHeld(lockPath, found, usualLockTiming)) ? holderWords(found.holder) : null
}
