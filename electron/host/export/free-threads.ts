import { Worker } from 'node:worker_threads'

/** Who looks at what came out, and exports once more, does it by then. */
const waitsMs = 60_000
/** An export of some hundred trunks leaves less. What left more gives its memory back, by its end. */
const mostBytes = 256 << 20

/**
 * The thread of an export that is done waits for the next one: it has read the program, and runs it at full speed, which
 * is three quarters of the time that a small export takes. One of a file waits at most, and keeps no process alive.
 */
export class FreeThreads {
  readonly #waiting = new Map<string, () => Worker>()

  constructor(private readonly wait = waitsMs) {}

  /** @param file the built file of the thread */
  take(file: string): Worker {
    return this.#waiting.get(file)?.() ?? new Worker(file, { execArgv: [] })
  }

  /** @param memory that it takes, in bytes; without end where it is in the middle of something */
  async giveBack(file: string, worker: Worker, memory: number): Promise<void> {
    if (memory > mostBytes || this.#waiting.has(file)) await worker.terminate()
    else this.#keep(file, worker)
  }

  #keep(file: string, worker: Worker): void {
    const forget = () => {
      clearTimeout(timer)
      worker.off('error', forget).off('exit', forget)
      this.#waiting.delete(file)
      return worker
    }
    const timer = setTimeout(() => void forget().terminate(), this.wait).unref()
    worker.once('error', forget).once('exit', forget).unref()
    this.#waiting.set(file, () => {
      forget().ref()
      return worker
    })
  }
}

export const freeThreads = new FreeThreads()
