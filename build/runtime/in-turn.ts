import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { takeLock, type Lock } from '../../electron/host/store/lock'
import { usualLockTiming } from '../../electron/host/store/lock-holder'
import { NotFetched } from './not-fetched'

/** In ms. */
const step = 200

/** Does work on the runtime of a package that other starts must not do at the same time; tells when it has to wait. */
export async function inTurn<Value>(
  folder: string,
  stop: AbortSignal,
  onWait: () => void,
  work: () => Promise<Value>,
): Promise<Value> {
  const lock = await waitForLock(join(folder, 'dist'), stop, onWait)
  try {
    return await work()
  } finally {
    await lock.release()
  }
}

async function waitForLock(path: string, stop: AbortSignal, onWait: () => void): Promise<Lock> {
  const since = new Date().toISOString()
  for (let count = 0; ; count += 1) {
    const lock = await takeLock(path, { program: 'Trunkwright', since, timing: usualLockTiming })
    if (lock.ok) return lock.value
    if (lock.failure.kind === 'not-possible') throw new NotFetched(lock.failure.failure.message.replace(/\.$/, ''))
    if (count === 0) onWait()
    await pause(step, undefined, { signal: stop })
  }
}
