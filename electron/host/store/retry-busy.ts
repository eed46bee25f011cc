import { setTimeout as pause } from 'node:timers/promises'
import { errorCode } from '../files/error-code'

/** What a virus scanner or a sync program causes while it has a file open. */
const busy: ReadonlySet<string> = new Set(['EBUSY', 'EPERM', 'EACCES'])

/** In ms; five seconds in all. */
const waits = [20, 40, 80, 160, 320, 640, 1280, 2560]

/** Does the work again, after growing waits, while another program is in the way. Rejects with the last error. */
export async function retryBusy(work: () => Promise<void>): Promise<void> {
  for (const wait of waits) {
    try {
      await work()
      return
    } catch (error) {
      if (!busy.has(errorCode(error))) throw error
    }
    await pause(wait)
  }
  await work()
}
