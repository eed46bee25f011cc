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
  let count = 0
  const job = () => `export-${count}`

  async function run(project: Project, format: Format, replace: boolean): Promise<void> {
    count += 1
    lastFormat.value = format
    exported.value = null
    failure.value = null
    progress.value = 'Writing'
    const result = await host.exportProject({ project, format, path: null, replace, job: job() })
    progress.value = ''
    if (result.ok) exported.value = result.value
    else failure.value = result.failure
  }
  const cancel = () => host.cancelExport({ job: job() })

  host.onEvent((event) => {
    if (event.kind !== 'export-progress' || event.job !== job()) return
    progress.value = `${event.what}, ${event.done} of ${event.total}`
  })
  return { progress, exported, failure, lastFormat, run, cancel }
})
