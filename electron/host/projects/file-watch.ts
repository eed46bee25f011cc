import { watch, type FSWatcher } from 'node:fs'
import { basename, dirname } from 'node:path'

/** Changes come in groups. */
const settleMs = 150
/** For file systems that tell nothing, such as shares. */
const slowMs = 15_000

export interface FileWatch {
  close: () => void
}

/** Calls when a file may have changed: often for nothing, and never so as to keep the process running. */
export function watchFile(path: string, onHint: () => void): FileWatch {
  let settling: NodeJS.Timeout | undefined
  const hint = () => {
    clearTimeout(settling)
    settling = setTimeout(onHint, settleMs).unref()
  }
  const timer = setInterval(onHint, slowMs).unref()
  const watcher = watchFolder(path, hint)
  return {
    close: () => {
      clearTimeout(settling)
      clearInterval(timer)
      watcher?.close()
    },
  }
}

/** Undefined where the system has no more watches to give, or none at all: then there is the timer. */
function watchFolder(path: string, hint: () => void): FSWatcher | undefined {
  try {
    const watcher = watch(dirname(path), { persistent: false }, (_, name) => {
      if (name === null || name === basename(path)) hint()
    })
    return watcher.on('error', () => watcher.close())
  } catch {
    return undefined
  }
}
