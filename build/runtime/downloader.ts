import type { Downloader } from '@electron/get'
import { copyFile } from 'node:fs/promises'
import { download } from './download'
import type { Environment } from './electron-package'
import { progressView, type ProgressView, type Screen } from './progress'
import { proxyAgent } from './proxy-agent'

export interface Circumstances {
  env: Environment
  /** Aborted when the person wants no more of it. */
  stop: AbortSignal
  /** Where progress is shown. */
  screen: Screen
  /** In ms: so long nothing may come. */
  patience?: number
}

/** Where an archive comes from; hosts are noted when they are asked. */
export interface Source {
  version: string
  /** Where it is on this machine and need not be fetched. */
  file: string | null
  /** Who was asked for anything, and who brought the archive; empty before. */
  asked: string
  brought: string
}

/** Brings the archive, and sums that are asked for beside it; those come without a word. */
export const downloader = (source: Source, circumstances: Circumstances): Downloader<unknown> => ({
  download: async (url, target) => {
    const isArchive = target.endsWith('.zip')
    if (isArchive && source.file !== null) return copyFile(source.file, target)
    source.asked = new URL(url).host
    if (isArchive) source.brought = source.asked
    const what = `Electron ${source.version} from ${source.asked}`
    return fetchFile(url, target, circumstances, isArchive ? progressView(what, circumstances.screen) : null)
  },
})

async function fetchFile(
  url: string,
  target: string,
  { env, stop, patience = usualPatience }: Circumstances,
  view: ProgressView | null,
): Promise<void> {
  const dispatcher = await proxyAgent(env)
  try {
    await download(url, target, { stop, patience, dispatcher, onProgress: (progress) => view?.show(progress) })
    view?.end(true)
  } catch (error) {
    view?.end(false)
    throw error
  } finally {
    await dispatcher?.destroy()
  }
}

const usualPatience = 10_000
