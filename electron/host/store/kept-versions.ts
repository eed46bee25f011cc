import { link, mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fromInputFailure, writeRefusal } from '../failures'
import { errorCode } from '../files/error-code'
import { readInputBytes } from '../files/input-file'
import { Refusal } from '../refusal'
import { syncFolder } from '../files/sync-folder'
import { versionsBeside } from './beside'
import { largestFile, type DiskState } from './disk-state'
import { writeSynced } from './replace-file'
import { parseVersionName, versionOf, type KeptForGood, type Version } from './version-name'
import { versionsToDrop } from './version-policy'

/** A version that is being copied; what is left of one after a crash goes with the next save. */
const unfinished = '.new'
const permissions = 0o777

export const versionPath = (path: string, { name }: Version): string => join(versionsBeside(path), name)

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => [])

/** The kept versions of a file, newest first; none where there is no folder of them. */
export async function listVersions(path: string): Promise<Version[]> {
  const names = await namesIn(versionsBeside(path))
  return names
    .sort()
    .reverse()
    .flatMap((name) => parseVersionName(name) ?? [])
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
  await writeSynced(temporary, bytes, (await stat(path)).mode & permissions)
  await rename(temporary, to)
}

type Put = (to: string) => Promise<void>

async function keep(path: string, state: DiskState, forGood: KeptForGood | null, put: Put): Promise<void> {
  const version = versionOf(state.writtenAt, state.sha256, forGood)
  const to = versionPath(path, version)
  try {
    const same = (await listVersions(path)).filter(({ hash }) => hash === version.hash)
    if (same.some(({ name, forGood }) => forGood !== null || name === version.name)) return
    await mkdir(dirname(to), { recursive: true })
    await put(to)
    await syncFolder(dirname(to))
    await Promise.all(same.map((older) => rm(versionPath(path, older), { force: true })))
  } catch (error) {
    throw writeRefusal(error, to)
  }
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

/** Removes the versions that need not be kept. What cannot be removed goes another time. */
export async function pruneVersions(path: string): Promise<void> {
  const folder = versionsBeside(path)
  const left = (await namesIn(folder)).filter((name) => name.endsWith(unfinished))
  const dropped = versionsToDrop(await listVersions(path)).map(({ name }) => name)
  await Promise.all([...left, ...dropped].map((name) => rm(join(folder, name), { force: true }).catch(() => undefined)))
}
