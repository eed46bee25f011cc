import { on } from 'node:events'
import { Worker, type ResourceLimits } from 'node:worker_threads'
import { refusal } from '../refusal'
import type { ExportMessage, ExportWork } from './export-work'

/** A thread that makes one export, so that other calls are answered meanwhile. */
export interface ExportThread {
  /**
   * What it says, to its end; to be read once. Rejects where the thread came to no end, and with what was thrown in it.
   */
  messages: () => AsyncGenerator<ExportMessage>
  /** Ends it, wherever it is. */
  stop: () => void
}

/**
 * The thread starts when its messages are read.
 *
 * @param file the built file of the thread
 */
export function exportThread(file: string, work: ExportWork, resourceLimits: ResourceLimits = {}): ExportThread {
  const stopping = new AbortController()
  return {
    messages: () =>
      messagesOf(() => new Worker(file, { workerData: work, execArgv: [], resourceLimits }), stopping.signal),
    stop: () => {
      stopping.abort()
    },
  }
}

async function* messagesOf(start: () => Worker, signal: AbortSignal): AsyncGenerator<ExportMessage> {
  if (signal.aborted) throw cancelled()
  const worker = start()
  try {
    for await (const [message] of on(worker, 'message', { signal, close: ['exit'] })) {
      yield message as ExportMessage
      if ((message as ExportMessage).kind === 'done') return
    }
    throw endedEarly()
  } catch (error) {
    throw signal.aborted ? cancelled() : isOutOfMemory(error) ? outOfMemory() : error
  } finally {
    await worker.terminate()
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
