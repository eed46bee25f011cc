import workerUrl from './import-worker.ts?worker&url'
import { workerOf } from '../host/start-worker'
import type { WorkAsked, WorkSaid } from './import-worker'
import { ReadingEnded, type Reader } from './reader'

const startWorker = workerOf('trunkwright-reader', workerUrl)

/** A thread of its own, which is ended where a person stops it. */
export function startReader(): Reader {
  const worker = startWorker()
  let waiting: { settle: (said: WorkSaid) => boolean; refuse: (why: Error) => void } | null = null
  const refuse = (why: Error): void => {
    waiting?.refuse(why)
    waiting = null
  }
  worker.addEventListener('message', ({ data }: MessageEvent<WorkSaid>) => {
    if (data.kind === 'failed') refuse(new Error(data.why))
    else if (waiting?.settle(data)) waiting = null
  })
  worker.addEventListener('error', ({ message }) => {
    refuse(new Error(message || 'the reader could not be started'))
  })
  const ask = <Value>(asked: WorkAsked, take: (said: WorkSaid) => Value | null): Promise<Value> =>
    new Promise((resolve, reject) => {
      const settle = (said: WorkSaid): boolean => {
        const value = take(said)
        if (value !== null) resolve(value)
        return value !== null
      }
      waiting = { settle, refuse: reject }
      worker.postMessage(asked)
    })
  return {
    preview: (wanted, tell) =>
      ask({ kind: 'preview', ask: wanted }, (said) => {
        if (said.kind === 'progress') tell(said.progress)
        return said.kind === 'preview' ? said.preview : null
      }),
    taken: () => ask({ kind: 'taken' }, (said) => (said.kind === 'taken' ? said.project : null)),
    certificates: (texts) =>
      ask({ kind: 'certificates', texts }, (said) => (said.kind === 'certificates' ? said.read : null)),
    end: () => {
      worker.terminate()
      refuse(new ReadingEnded())
    },
  }
}
