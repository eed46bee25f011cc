import { createHash } from 'node:crypto'
import { lstat } from 'node:fs/promises'
import type { Fingerprint } from '../../../shared/bundle/bundle'
import { ok, type Result } from '../../../shared/result'
import { errorCode } from '../files/error-code'
import { fingerprintOf } from '../export/fingerprint'
import { readInputBytes, readInputParts, type InputFailure } from '../files/input-file'

/** Far above any plan: 10,000 trunks are some 10 MB. */
export const largestFile = 64 * 1024 * 1024

/** What is known of a file whose bytes were seen. */
export interface DiskState extends Fingerprint {
  /** ISO 8601, UTC. */
  writtenAt: string
  /** As long as it is the same, nobody wrote the file; another one does not mean other bytes. */
  stamp: string
}

export interface Stamp {
  stamp: string
  writtenAt: string
}

/** Undefined where there is no file. */
export async function stampOf(path: string): Promise<Stamp | undefined> {
  try {
    const { size, mtimeNs, ino, mtime } = await lstat(path, { bigint: true })
    return { stamp: [size, mtimeNs, ino].join(' '), writtenAt: mtime.toISOString() }
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return undefined
    throw error
  }
}

const unseen: Stamp = { stamp: '', writtenAt: new Date(0).toISOString() }

const limits = { maxBytes: largestFile, noLink: true }

/** Stamps are taken before: what is written meanwhile has another one. */
const stampBefore = async (path: string): Promise<Stamp> => (await stampOf(path).catch(() => undefined)) ?? unseen

/** Reads a file, which is no link. */
export async function lookAt(path: string): Promise<Result<{ bytes: Buffer; state: DiskState }, InputFailure>> {
  const stamp = await stampBefore(path)
  const read = await readInputBytes(path, limits)
  return read.ok ? ok({ bytes: read.value, state: { ...stamp, ...fingerprintOf(read.value) } }) : read
}

/** The same where its bytes are not wanted. */
export async function stateOnDisk(path: string): Promise<Result<DiskState, InputFailure>> {
  const stamp = await stampBefore(path)
  const hash = createHash('sha256')
  const read = await readInputParts(path, limits, (part) => hash.update(part))
  return read.ok ? ok({ ...stamp, sha256: hash.digest('hex'), bytes: read.value }) : read
}
