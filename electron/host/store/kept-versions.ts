import { link, lstat, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fromInputFailure, writeRefusal } from '../failures'
import { errorCode } from '../files/error-code'
import { readInputBytes } from '../files/input-file'
import { Refusal, refusal } from '../refusal'
import { syncFolder } from '../files/sync-folder'
import { versionsBeside } from './beside'
import { largestFile, type DiskState } from './disk-state'
import { makeFolderBeside } from './make-folder'
import { writeSynced } from './replace-file'
import { newestFirst, parseVersionName, versionOf, type KeptForGood, type Version } from './version-name'
import { versionNames } from './version-names'
import { usualVersionBytes, versionsBeyond, versionsToDrop } from './version-policy'

/** A version that is being copied; what is left of one after a crash goes with the next save. */
const unfinished = '.new'
const permissions = 0o777

export const versionPath = (path: string, { name }: Version): string => join(versionsBeside(path), name)

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => [])

/** The kept versions of a file, newest first; none where there is no folder of them. */
export async function listVersions(path: string): Promise<Version[]> {
  const names = await namesIn(versionsBeside(path))
  return names.flatMap((name) => parseVersionName(name) ?? []).sort(newestFirst)
}

async function copyWhole(from: string, to: string): Promise<void> {
  const read = await readInputBytes(from, { maxBytes: largestFile, noLink: true })
  if (!read.ok) throw new Refusal(fromInputFailure(read.failure))
  await writeBeside(from, read.value, to)
}

/** Gives a file a second name, which costs nothing, or makes a copy where the file system has no such names. */
export async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to)
  } catch (error) {
    if (errorCode(error) === 'EEXIST') throw error
    await copyWhole(from, to)
  }
}

async function writeBeside(path: string, bytes: Uint8Array, to: string): Promise<void> {
  const temporary = to + unfinished
  await rm(temporary, { force: true })
  const { mode, gid } = await stat(path)
  await writeSynced(temporary, bytes, { mode: mode & permissions, gid }, () => undefined)
  await rename(temporary, to)
}

type Put = (to: string) => Promise<void>

async function keep(path: string, state: DiskState, forGood: KeptForGood | null, put: Put): Promise<void> {
  try {
    const kept = await listVersions(path)
    const version = versionOf(1 + (kept[0]?.number ?? 0), state.writtenAt, state.sha256, forGood)
    const same = kept.filter(({ hash }) => hash === version.hash)
    const isKept = (older: Version) => older.forGood !== null || (forGood === null && older.takenAt === version.takenAt)
    if (same.some(isKept)) return
    await makeFolderBeside(path, versionsBeside(path))
    await put(versionPath(path, version))
    await syncFolder(versionsBeside(path))
    await Promise.all(same.map((older) => rm(versionPath(path, older), { force: true })))
  } catch (error) {
    throw notKept(writeRefusal(error, versionsBeside(path)), path)
  }
}

/** A disk that is full is said as such. */
function notKept({ failure }: Refusal, path: string): Refusal {
  if (failure.kind === 'full') return new Refusal(failure)
  return refusal(
    'no-version',
    `What ${path} held before cannot be kept in ${versionsBeside(path)}, so it was not replaced: ${failure.message}`,
    'Have that mended, and try again.',
  )
}

/**
 * Keeps what a file holds, before it is replaced: the bytes stay where they are and get a second name. Bytes that were
 * kept before are kept once, under the newer time.
 */
export const keepReplaced = (path: string, state: DiskState, forGood: KeptForGood | null = null): Promise<void> =>
  keep(path, state, forGood, (to) => linkOrCopy(path, to))

/**
 * Keeps bytes that were saved, apart from their file: a second name would be of no use where another program writes
 * into the file.
 */
export const keepSaved = (path: string, bytes: Uint8Array, state: DiskState): Promise<void> =>
  keep(path, state, null, (to) => writeBeside(path, bytes, to))

/** Removes the versions that need not be kept; one that somebody named is wanted. What cannot be removed goes another time. */
export async function pruneVersions(path: string, mostBytes = usualVersionBytes): Promise<Pruned> {
  const folder = versionsBeside(path)
  const remove = (name: string) => rm(join(folder, name), { force: true }).catch(() => undefined)
  const versions = await listVersions(path)
  const names = await versionNames(path)
  const isNamed = ({ hash }: Version) => names.has(hash)
  const unneeded = new Set(versionsToDrop(versions).filter((version) => !isNamed(version)))
  const kept = await withSizes(
    path,
    versions.filter((version) => !unneeded.has(version)),
  )
  const beyond = versionsBeyond(kept, mostBytes).filter((version) => !isNamed(version))
  const left = (await namesIn(folder)).filter((name) => name.endsWith(unfinished))
  await Promise.all([...left, ...[...unneeded, ...beyond].map(({ name }) => name)].map(remove))
  return { beyond: beyond.length, bytes: sizeOf(kept) - sizeOf(beyond) }
}

/** What became of the versions of a file. */
export interface Pruned {
  /** How many were removed although they would have been kept: together they were too large. */
  beyond: number
  /** Of those that are kept. */
  bytes: number
}

const withSizes = (path: string, versions: readonly Version[]): Promise<(Version & { bytes: number })[]> =>
  Promise.all(
    versions.map(async (version) => ({
      ...version,
      bytes: await lstat(versionPath(path, version)).then(
        ({ size }) => size,
        () => 0,
      ),
    })),
  )

const sizeOf = (versions: readonly { bytes: number }[]): number => versions.reduce((sum, { bytes }) => sum + bytes, 0)

/** Of all versions of a file, in bytes. */
export const versionBytes = async (path: string): Promise<number> =>
  sizeOf(await withSizes(path, await listVersions(path)))
