import { parentPort } from 'node:worker_threads'
import { makeExport, type ExportMessage, type ExportWork } from './export-work'

function tell(message: ExportMessage): void {
  const bytes = 'bytes' in message ? message.bytes : null
  parentPort?.postMessage(message, bytes ? [bytes.buffer] : [])
}

/** The export thread: one export after the other, until one fails or nobody wants another. Bytes are handed over, not copied. */
parentPort?.on('message', (work: ExportWork) => {
  makeExport(work, tell)
})
