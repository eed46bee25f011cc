import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { HostFailure } from '../../shared/contract/failure'
import type { Exported } from '../../shared/contract/results'
import type { Arguments } from '../../shared/contract/verbs'
import type { Project } from '../../shared/model/project'
import { useHost } from '../host/use-host'

type Format = Arguments<'exportProject'>['format']

/** The export that is running, or how the last one ended. */
export const useExportStore = defineStore('export', () => {
  const host = useHost()
  const progress = ref('')
  const exported = shallowRef<Exported | null>(null)
  const failure = ref<HostFailure | null>(null)
  /** What was asked for last, so that it can be asked for again, to replace what is there. */
  const lastFormat = ref<Format>('zip')
  let job = ''

  /** What was exported of one plan is not said on the page of another. */
  function forget(): void {
    exported.value = null
    failure.value = null
  }
  async function run(project: Project, format: Format, replace: boolean): Promise<void> {
    // Other windows export through the same host.
    job = crypto.randomUUID()
    lastFormat.value = format
    forget()
    progress.value = 'Writing'
    const result = await host.exportProject({ project, format, path: null, replace, job })
    progress.value = ''
    if (result.ok) exported.value = result.value
    else failure.value = result.failure
  }
  const cancel = () => host.cancelExport({ job })

  host.onEvent((event) => {
    if (event.kind !== 'export-progress' || event.job !== job || progress.value === '') return
    progress.value = `${event.what}, ${event.done} of ${event.total}`
  })
  return { progress, exported, failure, lastFormat, forget, run, cancel }
})
