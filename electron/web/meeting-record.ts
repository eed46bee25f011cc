import { createHash, randomBytes } from 'node:crypto'
import { link, open, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { errorCode } from '../host/files/error-code'
import { describeInputFailure, readInputText } from '../host/files/input-file'

/** Where the first start on a data folder is found, and what both sides show to be believed. */
export interface Meeting {
  /** A local socket or pipe. */
  place: string
  secret: string
}

const schema = z.object({ place: z.string().min(1).max(1_000), secret: z.string().min(40).max(100) })
const privateMode = 0o600
const mostBytes = 4_000

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8)

/** Each machine has its own on a shared disk: a socket is heard on the machine that made it only. */
export const recordIn = (dataFolder: string): string => join(dataFolder, `.first-${digest(hostname())}`)

/**
 * What the first start wrote down; null where there is none, and `unreadable` where a process was killed while it wrote,
 * or is about to write. Throws where somebody else may have made it.
 */
export async function readRecord(path: string): Promise<Meeting | 'unreadable' | null> {
  const text = await readInputText(path, { maxBytes: mostBytes, noLink: true, ownOnly: true })
  if (text.ok) return parse(text.value)
  if (text.failure.kind === 'not-there') return null
  const { message, remedy } = describeInputFailure(text.failure)
  throw new Error(`${message} ${remedy}`)
}

function parse(text: string): Meeting | 'unreadable' {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? 'unreadable'
  } catch {
    return 'unreadable'
  }
}

/** Writes it down, whole, unless another start did so first: then false. Rejects where nothing can be written. */
export async function writeRecord(path: string, meeting: Meeting): Promise<boolean> {
  const temporary = `${path}-${randomBytes(8).toString('hex')}`
  try {
    await writeNew(temporary, meeting)
    return await unlessThere(() => link(temporary, path).catch((error: unknown) => orWrite(error, path, meeting)))
  } finally {
    await rm(temporary, { force: true })
  }
}

async function writeNew(path: string, meeting: Meeting): Promise<void> {
  const handle = await open(path, 'wx', privateMode)
  await handle.writeFile(JSON.stringify(meeting)).finally(() => handle.close())
}

/** On a file system without second names. */
async function orWrite(error: unknown, path: string, meeting: Meeting): Promise<void> {
  if (errorCode(error) === 'EEXIST') throw error
  await writeNew(path, meeting)
}

async function unlessThere(write: () => Promise<void>): Promise<boolean> {
  try {
    await write()
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw error
  }
}
