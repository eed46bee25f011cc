export type StopSignal = 'SIGINT' | 'SIGTERM' | 'SIGHUP'

const signals: readonly StopSignal[] = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** In ms. A terminal gives a signal to all programs of a line, and npm hands it on: so close, two are one wish. */
const echo = 1_000

/**
 * Calls with every wish to end this process, which then ends by itself, and counts them from 1. Gives what takes the
 * listening back: from then on a signal ends the process at once.
 */
export function onStopSignals(onWish: (signal: StopSignal, count: number) => void): () => void {
  let count = 0
  let last = -Infinity
  const listener = (signal: NodeJS.Signals) => {
    const now = performance.now()
    if (now - last < echo) return
    last = now
    count += 1
    onWish(signal as StopSignal, count)
  }
  for (const signal of signals) process.on(signal, listener)
  return () => {
    for (const signal of signals) process.off(signal, listener)
  }
}

/** Ends this process as the signal does where nobody listens. */
export function endBy(signal: StopSignal, stopListening: () => void): void {
  stopListening()
  process.kill(process.pid, signal)
}
