import { randomBytes } from 'node:crypto'
import { link, open, rename, rm, utimes } from 'node:fs/promises'
import { fail, ok, type Result } from '../../../shared/result'
import { errorCode } from '../error-code'
import { outputFailure, type OutputFailure } from '../output-failure'
import { lockBeside, temporaryBeside } from './beside'
import { isHeld, readLock, type FoundLock, type Holder, type LockTiming } from './lock-holder'
import { thisProcess } from './process-identity'

/** The right to write a file, until it is released or its holder is gone. */
export interface Lock {
  /** False when another process took it, as it may when this machine slept and the file is on a share. */
  isHeld: () => Promise<boolean>
  release: () => Promise<void>
}

export type LockFailure = { kind: 'held'; by: Holder | null } | { kind: 'not-possible'; failure: OutputFailure }

export interface LockOptions {
  /** Shown to whoever finds the file locked. */
  program: string
  /** ISO 8601, UTC. */
  since: string
  timing: LockTiming
}

/** A lock may come and go while it is looked at; after this many times somebody else had it each time. */
const mostTries = 50

/** Makes the lock with its content in one step; on file systems without hard links in two. False where there is one. */
async function claim(path: string, text: string): Promise<boolean> {
  const lockPath = lockBeside(path)
  const temporary = temporaryBeside(path)
  try {
    await writeNew(temporary, text)
    return await unlessTaken(() => link(temporary, lockPath).catch((error: unknown) => orWrite(error, lockPath, text)))
  } finally {
    await rm(temporary, { force: true })
  }
}

async function writeNew(path: string, text: string): Promise<void> {
  const handle = await open(path, 'wx', 0o644)
  try {
    await handle.writeFile(text)
  } catch (error) {
    await rm(path, { force: true })
    throw error
  } finally {
    await handle.close()
  }
}

async function orWrite(error: unknown, lockPath: string, text: string): Promise<void> {
  if (errorCode(error) === 'EEXIST') throw error
  await writeNew(lockPath, text)
}

async function unlessTaken(make: () => Promise<void>): Promise<boolean> {
  try {
    await make()
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw error
  }
}

/**
 * Removes a lock whose holder is gone. Of several who do so one gets the file; who gets another's new lock instead puts
 * it back.
 */
async function removeStale(path: string, { text }: FoundLock): Promise<void> {
  const lockPath = lockBeside(path)
  const aside = temporaryBeside(path)
  try {
    await rename(lockPath, aside)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return
    throw error
  }
  const moved = await readLock(aside)
  if (moved && moved.text !== text) await link(aside, lockPath).catch(() => undefined)
  await rm(aside, { force: true })
}

/** Gives the lock's holder where somebody has it, and undefined once it is ours. */
async function claimOrHolder(path: string, text: string, timing: LockTiming): Promise<FoundLock | undefined> {
  const lockPath = lockBeside(path)
  let found: FoundLock | undefined
  for (let count = 0; count < mostTries; count += 1) {
    if (await claim(path, text)) return undefined
    found = await readLock(lockPath)
    if (!found) continue
    if (await isHeld(lockPath, found, timing)) return found
    await removeStale(path, found)
  }
  return found ?? { text: '', holder: null }
}

function heldLock(lockPath: string, text: string, beat: number): Lock {
  const touch = () => {
    const now = new Date()
    utimes(lockPath, now, now).catch(() => undefined)
  }
  const beating = setInterval(touch, beat).unref()
  const isOurs = () =>
    readLock(lockPath).then(
      (found) => found?.text === text,
      () => false,
    )
  return {
    isHeld: isOurs,
    release: async () => {
      clearInterval(beating)
      if (await isOurs()) await rm(lockPath, { force: true }).catch(() => undefined)
    },
  }
}

/** Takes the lock of a file, or tells who has it. A lock whose holder is gone is taken over. */
export async function takeLock(path: string, options: LockOptions): Promise<Result<Lock, LockFailure>> {
  const { program, since, timing } = options
  const holder: Holder = { token: randomBytes(16).toString('hex'), ...(await thisProcess()), since, program }
  const text = `${JSON.stringify(holder)}\n`
  try {
    const found = await claimOrHolder(path, text, timing)
    return found ? fail({ kind: 'held', by: found.holder }) : ok(heldLock(lockBeside(path), text, timing.beat))
  } catch (error) {
    return fail({ kind: 'not-possible', failure: outputFailure(error, path) })
  }
}
