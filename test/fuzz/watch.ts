import { Worker } from 'node:worker_threads'

export interface Watch {
  tell: (what: string) => void
  stop: () => void
}

/** In plain JavaScript: it runs in a thread of its own, since a reader without end stops everything in this one. */
const program = `
  const { workerData: { shared, ms } } = require('node:worker_threads')
  const bytes = Buffer.from(shared)
  let [last, since] = [-1, Date.now()]
  setInterval(() => {
    const count = bytes.readUInt32LE(0)
    if (count !== last) [last, since] = [count, Date.now()]
    else if (Date.now() - since > ms) {
      const said = bytes.subarray(8, 8 + bytes.readUInt32LE(4)).toString()
      require('node:fs').writeSync(2, said + ': does not end\\n')
      process.kill(process.pid, 'SIGKILL')
    }
  }, 500)
`

/** Ends this process, and says at what it was, where nothing is told for so long. */
export function watchFor(ms: number): Watch {
  const shared = new SharedArrayBuffer(400)
  const bytes = Buffer.from(shared)
  const worker = new Worker(program, { eval: true, workerData: { shared, ms } })
  return {
    tell: (what) => {
      bytes.writeUInt32LE(bytes.write(what.slice(0, 300), 8), 4)
      bytes.writeUInt32LE((bytes.readUInt32LE(0) + 1) >>> 0, 0)
    },
    stop: () => void worker.terminate(),
  }
}
