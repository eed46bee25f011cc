import { defineStore } from 'pinia'
import { ref, shallowRef, watch } from 'vue'
import type { Difference } from '../../shared/changes/difference'
import type { HostFailure } from '../../shared/contract/failure'
import type { OpenedProject } from '../../shared/contract/results'
import type { Result } from '../../shared/result'
import { useHost } from '../host/use-host'
import { useOpenProjectStore } from './open-project'

/** What can be done when the open project cannot be saved, or was changed on the disk by another program. */
export const useConflictStore = defineStore('conflict', () => {
  const host = useHost()
  const open = useOpenProjectStore()
  const isChangedOnDisk = ref(false)
  const differences = shallowRef<Difference[] | null>(null)

  function settled(): void {
    isChangedOnDisk.value = false
    differences.value = null
  }
  watch(() => open.opened, settled)
  host.onEvent((event) => {
    if (event.kind === 'changed-on-disk' && event.handle === open.opened?.handle) isChangedOnDisk.value = true
  })

  /** What the file holds was merged into this plan. Saves this plan first, so that it is among the versions. */
  async function saveOver(sha256: string): Promise<boolean> {
    const isSaved = await open.saveOver(sha256)
    if (isSaved) settled()
    return isSaved
  }
  async function compare(): Promise<void> {
    const result = await host.compareWithDisk(open.current())
    if (result.ok) differences.value = result.value
    else open.failure = result.failure
  }
  /** Why it did not go, where it did not. */
  async function replaceBy(opening: Promise<Result<OpenedProject, HostFailure>>): Promise<HostFailure | null> {
    const { handle } = open.current()
    const result = await opening
    if (!result.ok) return result.failure
    open.show(result.value)
    // What was written to another file is open there; nobody holds the one of before.
    if (handle !== result.value.handle) await host.closeProject({ handle })
    return null
  }
  async function told(replacing: Promise<HostFailure | null>): Promise<void> {
    const failure = await replacing
    if (failure) open.failure = failure
  }
  function copyTo(path: string | null): Promise<HostFailure | null> {
    const { project, handle } = open.current()
    return replaceBy(host.saveCopy({ project, path, picturesOf: handle }))
  }
  const saveCopy = (path: string | null) => told(copyTo(path))
  const takeTheirs = () => told(replaceBy(host.reloadProject({ handle: open.current().handle })))

  return { isChangedOnDisk, differences, compare, saveOver, copyTo, saveCopy, takeTheirs }
})
