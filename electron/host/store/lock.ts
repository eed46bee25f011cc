import { randomBytes } from 'node:crypto'
import { link, lutimes, open, rename, rm, stat } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import type { HostFailure } from '../../../shared/contract/failure'
import { fail, ok, type Result } from '../../../shared/result'
import { errorCode } from '../files/error-code'
import { writeRefusal } from '../failures'
import { existing } from '../files/existing'
import { lockBeside, lockTurnBeside, temporaryBeside } from './beside'
import { isHeld, readLock, type FoundLock, type Holder, type LockTiming } from './lock-holder'
import { thisProcess } from './process-identity'

/** The right to write a file, until it is released or its holder is gone. */
export interface Lock {
  /**
   * Takes it again where it is not there any more, and tells who has it otherwise: another machine may have taken it
   * while this one slept.
   */
  ensure: () => Promise<Result<null, LockFailure>>
  release: () => Promise<void>
}

export type LockFailure = { kind: 'held'; by: Holder | null } | { kind: 'not-possible'; failure: HostFailure }

export interface LockOptions {
  /** Shown to whoever finds the file locked. */
  program: string
  /** ISO 8601, UTC. */
  since: string
  timing: LockTiming
}

/** A lock may come and go while it is looked at; after this many times somebody else had it each time. */
const mostTries = 50

/** In ms. */
const [turnStep, longestTurn] = [20, 3_000]

const ownMode = 0o600
const anyMayRead = 0o444

/** Makes the lock with its content in one step; on file systems without hard links in two. False where there is one. */
async function claim(path: string, text: string): Promise<boolean> {
  const lockPath = lockBeside(path)
  const temporary = temporaryBeside(path)
  try {
    const mode = await modeFor(path)
    await writeNew(temporary, text, mode)
    return await unlessTaken(() =>
      link(temporary, lockPath).catch((error: unknown) => orWrite(error, lockPath, text, mode)),
    )
  } finally {
    await rm(temporary, { force: true })
  }
}

/** Whoever may read the file may read who holds it, whatever the mask of this process. */
const modeFor = (path: string): Promise<number> =>
  stat(path).then(
    ({ mode }) => (mode & anyMayRead) | ownMode,
    () => ownMode,
  )

async function writeNew(path: string, text: string, mode = ownMode): Promise<void> {
  const handle = await open(path, 'wx', mode)
  try {
    await handle.chmod(mode).catch(() => undefined)
    await handle.writeFile(text)
  } catch (error) {
    await rm(path, { force: true })
    throw error
  } finally {
    await handle.close()
  }
}

async function orWrite(error: unknown, lockPath: string, text: string, mode: number): Promise<void> {
  if (errorCode(error) === 'EEXIST') throw error
  await writeNew(lockPath, text, mode)
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

/** Removes a lock that was found and whose holder is gone. Who gets another's new lock instead puts it back. */
export async function removeStale(path: string, { text }: FoundLock): Promise<void> {
  const lockPath = lockBeside(path)
  if ((await readLock(lockPath))?.text !== text) return
  const aside = temporaryBeside(path)
  try {
    await rename(lockPath, aside)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return
    throw error
  }
  const moved = await readLock(aside).catch(() => undefined)
  if (moved && moved.text !== text) await link(aside, lockPath).catch(() => undefined)
  await rm(aside, { force: true })
}

/** One at a time removes what is stale: two who do so at once could remove a lock that was taken in between. */
async function inTurn(path: string, remove: () => Promise<void>): Promise<void> {
  const turn = lockTurnBeside(path)
  if (!(await unlessTaken(() => writeNew(turn, '')))) return waitForTurn(turn)
  try {
    await remove()
  } finally {
    await rm(turn, { force: true })
  }
}

/** A turn takes milliseconds: one that lasts was left by a process that was killed in it. */
async function waitForTurn(turn: string): Promise<void> {
  for (let waited = 0; waited < longestTurn; waited += turnStep) {
    await pause(turnStep)
    if (!(await existing(turn))) return
  }
  await rm(turn, { force: true })
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
    const stale = found
    await inTurn(path, () => removeStale(path, stale))
  }
  return found ?? { text: '', holder: null }
}

async function secure(path: string, text: string, timing: LockTiming): Promise<Result<null, LockFailure>> {
  try {
    const found = await claimOrHolder(path, text, timing)
    return found ? fail({ kind: 'held', by: found.holder }) : ok(null)
  } catch (error) {
    return fail({ kind: 'not-possible', failure: writeRefusal(error, path).failure })
  }
}

function heldLock(path: string, text: string, timing: LockTiming): Lock {
  const lockPath = lockBeside(path)
  const isOurs = () =>
    readLock(lockPath).then(
      (found) => found?.text === text,
      () => false,
    )
  const touch = async () => {
    const now = new Date()
    if (await isOurs()) await lutimes(lockPath, now, now).catch(() => undefined)
  }
  const beating = setInterval(() => void touch(), timing.beat).unref()
  return {
    ensure: async () => ((await isOurs()) ? ok(null) : secure(path, text, timing)),
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
  const secured = await secure(path, text, timing)
  return secured.ok ? ok(heldLock(path, text, timing)) : secured
}
