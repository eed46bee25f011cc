import { parentPort, workerData } from 'node:worker_threads'
import { makeExport, type ExportMessage, type ExportWork } from './export-work'

/** The export thread. Bytes are handed over, not copied. */
makeExport(workerData as ExportWork, (message: ExportMessage) => {
  const bytes = 'bytes' in message ? message.bytes : null
  parentPort?.postMessage(message, bytes ? [bytes.buffer] : [])
})
