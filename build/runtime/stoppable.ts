import { constants } from 'node:os'
import { endBy, onStopSignals } from '../../electron/host/stop-signals'

/** Work that a person can stop, which then leaves nothing half; whoever insists ends it at once. */
export async function stoppable<Value>(work: (stop: AbortSignal) => Promise<Value>): Promise<Value> {
  const controller = new AbortController()
  const stopListening = onStopSignals((signal, count) => {
    if (count > 1) return endBy(signal, stopListening)
    process.exitCode = 128 + constants.signals[signal]
    controller.abort()
  })
  try {
    return await work(controller.signal)
  } finally {
    stopListening()
  }
}
