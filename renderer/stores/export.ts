import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { HostFailure } from '../../shared/contract/failure'
import type { Exported } from '../../shared/contract/results'
import type { Arguments } from '../../shared/contract/verbs'
import type { Result } from '../../shared/result'
import { useHost } from '../host/use-host'
import { useOpenProjectStore } from './open-project'

/** What is exported, and where to; without a path, into the folder of exports. */
export type ExportWish = Omit<Arguments<'exportProject'>, 'replace' | 'job' | 'picturesOf'>

export interface ExportProgress {
  what: string
  done: number
  total: number
}

/** The export that is running, or how the last one ended. */
export const useExportStore = defineStore('export', () => {
  const host = useHost()
  const open = useOpenProjectStore()
  /** Null while nothing is exported. */
  const progress = shallowRef<ExportProgress | null>(null)
  const exported = shallowRef<Exported | null>(null)
  const failure = ref<HostFailure | null>(null)
  let last: ExportWish | null = null
  let job = ''

  /** What was exported of one plan is not said on the page of another. */
  function forget(): void {
    exported.value = null
    failure.value = null
  }
  async function run(wish: ExportWish, replace = false): Promise<void> {
    // Other windows export through the same host.
    job = crypto.randomUUID()
    last = wish
    forget()
    progress.value = { what: 'Making it ready', done: 0, total: 0 }
    const picturesOf = open.opened?.handle
    const result = await host.exportProject({ ...wish, replace, job, ...(picturesOf !== undefined && { picturesOf }) })
    progress.value = null
    if (result.ok) exported.value = result.value
    else failure.value = result.failure
  }
  const cancel = () => host.cancelExport({ job })
  async function replace(): Promise<void> {
    if (last) await run(last, true)
  }

  host.onEvent((event) => {
    if (event.kind !== 'export-progress' || event.job !== job || progress.value === null) return
    const { what, done, total } = event
    progress.value = { what, done, total }
  })
  const onExported = (ask: (asked: { job: string }) => Promise<Result<null, HostFailure>>) => async () => {
    const result = await ask({ job })
    failure.value = result.ok ? null : result.failure
  }
  /** The bytes of the file that was exported last; null where it cannot be read, which is said. */
  async function read(): Promise<Uint8Array | null> {
    const result = await host.readExported({ job })
    failure.value = result.ok ? null : result.failure
    return result.ok ? Uint8Array.from(atob(result.value.data), (char) => char.charCodeAt(0)) : null
  }
  return {
    ...{ progress, exported, failure, forget, run, cancel, replace, read },
    show: onExported(host.showExported),
    open: onExported(host.openExported),
  }
})
