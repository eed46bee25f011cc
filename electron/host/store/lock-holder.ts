import { lstat } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { proseText } from '../../../shared/document/legible'
import { fromInputFailure } from '../failures'
import { readInputBytes } from '../files/input-file'
import { Refusal, refusal } from '../refusal'
import { stateOf, thisProcess } from './process-identity'

/** Who has a lock: what stands in its file. */
export interface Holder {
  token: string
  pid: number
  user: string
  host: string
  realm: string
  began: string | null
  since: string
  program: string
}

/** A lock file as it was found; without a holder where its text is not one. */
export interface FoundLock {
  text: string
  holder: Holder | null
}

/** In ms. */
export interface LockTiming {
  /** A holder touches its lock this often. */
  beat: number
  /** A lock of another machine that was touched within this time is held. */
  fresh: number
  /** The same where the name of the machine is this one's: it has been started again since. */
  freshHere: number
  /** For so long an older lock is looked at: clocks differ, and a holder may be waking up. */
  watch: number
}

export const usualLockTiming: LockTiming = { beat: 20_000, fresh: 300_000, freshHere: 60_000, watch: 30_000 }

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 300

/** Looked at by hand: `npm start` takes a lock before anything is built, and would load a hundred modules of a library for it. */
function isHolder(value: unknown): value is Holder {
  if (typeof value !== 'object' || value === null) return false
  const { token, pid, user, host, realm, began, since, program } = value as Partial<Record<keyof Holder, unknown>>
  return (
    [token, user, host, realm, since, program].every(isText) &&
    (began === null || isText(began)) &&
    Number.isSafeInteger(pid) &&
    Number(pid) > 0
  )
}

function parseHolder(content: string): Holder | null {
  try {
    const found: unknown = JSON.parse(content)
    return isHolder(found) ? found : null
  } catch {
    return null
  }
}

/** Far above what a lock holds. */
const mostBytes = 16_384

/** Undefined where there is no lock. Rejects with a `Refusal` where something stands in its place that is none. */
export async function readLock(lockPath: string): Promise<FoundLock | undefined> {
  const read = await readInputBytes(lockPath, { maxBytes: mostBytes, noLink: true })
  if (read.ok) return foundLock(read.value.toString())
  switch (read.failure.kind) {
    case 'not-there':
      return undefined
    case 'not-readable':
      // Of somebody who let nobody read it: when it was touched can be seen all the same.
      return { text: '', holder: null }
    case 'is-a-folder':
    case 'not-a-file':
    case 'too-large':
      throw inTheWay(lockPath)
    default:
      throw new Refusal(fromInputFailure(read.failure))
  }
}

const foundLock = (text: string): FoundLock => ({ text, holder: parseHolder(text) })

const inTheWay = (lockPath: string): Refusal =>
  refusal('not-ours', `${lockPath} is in the way, and is no lock of this program.`, 'Look at it, and remove it.')

const touchedAt = (lockPath: string): Promise<number | undefined> =>
  lstat(lockPath).then(
    ({ mtimeMs }) => mtimeMs,
    () => undefined,
  )

/** Whether a lock is touched while it is being watched. A lock that goes is not held. */
async function isTouchedWithin(lockPath: string, { watch }: LockTiming): Promise<boolean> {
  const before = await touchedAt(lockPath)
  const steps = 20
  for (let step = 0; step < steps; step += 1) {
    await pause(watch / steps)
    const touched = await touchedAt(lockPath)
    if (touched !== before) return touched !== undefined
  }
  return false
}

async function isBeating(lockPath: string, fresh: number, timing: LockTiming): Promise<boolean> {
  const age = Date.now() - ((await touchedAt(lockPath)) ?? 0)
  return (age >= 0 && age <= fresh) || isTouchedWithin(lockPath, timing)
}

/** Whether somebody still holds a lock that was found. A process of this machine is asked for; of others its beat tells. */
export async function isHeld(lockPath: string, { holder }: FoundLock, timing: LockTiming): Promise<boolean> {
  const here = await thisProcess()
  const state = holder?.realm === here.realm ? await stateOf(holder) : 'unsure'
  if (state !== 'unsure') return state === 'runs'
  const isHere = holder === null || holder.host === here.host
  return isBeating(lockPath, isHere ? timing.freshHere : timing.fresh, timing)
}

/** For people: in what, by whom, since when. */
export function holderWords(holder: Holder | null): string {
  if (!holder) return 'in another program'
  const { program, user, host, pid, since } = holder
  const time = since.replace(/^(.{10})T(.{5}).*$/, '$1 $2 UTC')
  return proseText(`in ${program}, by ${user === '' ? 'somebody' : user} on ${host} (process ${pid}) since ${time}`)
}
