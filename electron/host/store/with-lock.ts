import { setTimeout as pause } from 'node:timers/promises'
import { hostFailure, type HostFailure } from '../../../shared/contract/failure'
import { Refusal } from '../refusal'
import { takeLock, type Lock, type LockFailure, type LockOptions } from './lock'
import { holderWords } from './lock-holder'
import { removeTemporaries } from './beside'

const mostWaits = 60
const waitMs = 50

/** The sentence on who holds a file and since when. */
export function lockFailure(path: string, failure: LockFailure): HostFailure {
  if (failure.kind === 'not-possible') return failure.failure
  return hostFailure(
    'locked',
    `${path} is open ${holderWords(failure.by)}.`,
    'Close it there, or work on a copy of the file.',
  )
}

async function lockInTime(path: string, options: LockOptions): Promise<Lock> {
  for (let count = 0; ; count += 1) {
    const lock = await takeLock(path, options)
    if (lock.ok) return lock.value
    if (lock.failure.kind !== 'held' || count >= mostWaits) throw new Refusal(lockFailure(path, lock.failure))
    await pause(waitMs)
  }
}

/** Does short work on a file that other processes work on in the same way. Rejects where one of them does not end. */
export async function withLock<Value>(path: string, options: LockOptions, work: () => Promise<Value>): Promise<Value> {
  const lock = await lockInTime(path, options)
  try {
    await removeTemporaries(path)
    return await work()
  } finally {
    await lock.release()
  }
}
