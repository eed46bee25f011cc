import { FetchDownloader } from '@electron/get'
import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { NotFetched } from './not-fetched'
import { megabytes, type Progress } from './progress'
import type { ProxyAgent } from './proxy-agent'

export interface Watch {
  stop: AbortSignal
  /** Ends the download when nothing has come for so long, in ms. */
  patience: number
  /** Where it goes through a proxy. */
  dispatcher: ProxyAgent | null
  onProgress: (progress: Progress) => void
}

/** Fetches a file into a folder that was made for it. Rejects at once where nothing comes any more, or where the disk has no room for what is coming. */
export async function download(url: string, target: string, watch: Watch): Promise<void> {
  const own = new AbortController()
  const silence = setTimeout(() => own.abort(new NotFetched(silent(url, watch.patience))), watch.patience)
  const watchRoom = once(
    (total: number) => void checkRoom(dirname(dirname(target)), total).catch((why: unknown) => own.abort(why)),
  )
  try {
    await new FetchDownloader().download(url, target, {
      quiet: true,
      signal: AbortSignal.any([watch.stop, own.signal]),
      ...(watch.dispatcher && { dispatcher: watch.dispatcher }),
      getProgressCallback: ({ transferred, total }) => {
        silence.refresh()
        if (total !== null) watchRoom(total)
        watch.onProgress({ received: transferred, total })
        return Promise.resolve()
      },
    })
  } catch (error) {
    throw own.signal.aborted ? own.signal.reason : error
  } finally {
    clearTimeout(silence)
  }
}

const silent = (url: string, patience: number): string =>
  `nothing came from ${new URL(url).host} for ${Math.ceil(patience / 1000)} seconds`

function once<Value>(work: (value: Value) => void): (value: Value) => void {
  let isDone = false
  return (value) => {
    if (isDone) return
    isDone = true
    work(value)
  }
}

/** A file system that does not tell its size is not asked. */
async function checkRoom(folder: string, bytes: number): Promise<void> {
  const system = await statfs(folder).catch(() => null)
  if (system === null || system.blocks === 0) return
  const free = system.bavail * system.bsize
  if (free < bytes)
    throw new NotFetched(`there is no space for ${megabytes(bytes)} in ${folder}, only for ${megabytes(free)}`)
}
