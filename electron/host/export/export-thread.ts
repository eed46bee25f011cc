import { on } from 'node:events'
import { Worker, type ResourceLimits } from 'node:worker_threads'
import { refusal } from '../refusal'
import type { ExportMessage, ExportWork } from './export-work'
import { freeThreads } from './free-threads'

/** A thread that makes one export, so that other calls are answered meanwhile. */
export interface ExportThread {
  /**
   * What it says, to its end; to be read once. Rejects where the thread came to no end, and with what was thrown in it.
   */
  messages: () => AsyncGenerator<ExportMessage>
  /** Ends it, wherever it is. */
  stop: () => void
}

interface Threads {
  take: () => Worker
  giveBack: (worker: Worker, memory: number) => Promise<unknown>
}

/**
 * The thread starts when its messages are read, or is that of the export before.
 *
 * @param file the built file of the thread
 * @param resourceLimits of a thread that makes this export alone
 */
export function exportThread(file: string, work: ExportWork, resourceLimits?: ResourceLimits): ExportThread {
  const stopping = new AbortController()
  const threads: Threads = resourceLimits
    ? { take: () => new Worker(file, { execArgv: [], resourceLimits }), giveBack: (worker) => worker.terminate() }
    : {
        take: () => freeThreads.take(file),
        giveBack: (worker, memory) => freeThreads.giveBack(file, worker, memory),
      }
  return {
    messages: () => messagesOf(threads, work, stopping.signal),
    stop: () => {
      stopping.abort()
    },
  }
}

async function* messagesOf(threads: Threads, work: ExportWork, signal: AbortSignal): AsyncGenerator<ExportMessage> {
  if (signal.aborted) throw cancelled()
  const worker = threads.take()
  let memory = Infinity
  try {
    const said = on(worker, 'message', { signal, close: ['exit'] }) as AsyncIterable<[ExportMessage]>
    worker.postMessage(work)
    for await (const [message] of said) {
      if (message.kind === 'done') memory = message.memory
      yield message
      if (message.kind === 'done') return
    }
    throw endedEarly()
  } catch (error) {
    throw signal.aborted ? cancelled() : isOutOfMemory(error) ? outOfMemory() : error
  } finally {
    await threads.giveBack(worker, memory)
  }
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

const cancelled = () => refusal('cancelled', 'The export was cancelled.', 'Nothing was written.')

const endedEarly = () =>
  refusal('other', 'The export ended before it was done.', 'Nothing was written: export once more.')

const outOfMemory = () =>
  refusal(
    'other',
    'There is not enough memory to make this export.',
    'Nothing was written: close other programs, or export one form of the checklist instead of the bundle.',
  )
