import { defineStore } from 'pinia'
import { ref, watch } from 'vue'
import { useLibraryStore } from './library'
import { useOpenProjectStore } from './open-project'

const nothing = (): void => undefined

/** Leaving the open project, for the list of projects or for another one. */
export const useLeavingStore = defineStore('leaving', () => {
  const open = useOpenProjectStore()
  const library = useLibraryStore()
  /** Leaving would lose what is not saved, and nobody has said yet that it may. */
  const isAsked = ref(false)
  let afterwards: () => unknown = nothing

  watch(
    () => open.opened,
    () => {
      isAsked.value = false
    },
  )
  /** Leaves for what `then` does. What is not saved is saved where that goes by itself; otherwise the person is asked. */
  async function leaveFor(then: () => unknown): Promise<void> {
    if (open.project && !open.isSaved && library.settings.autosave) await open.saveNow()
    afterwards = then
    if (!open.project || open.isSaved) await leave()
    else isAsked.value = true
  }
  async function leave(): Promise<void> {
    const then = afterwards
    afterwards = nothing
    await open.close()
    await then()
  }
  async function saveAndLeave(): Promise<void> {
    if (await open.saveNow()) await leave()
  }
  function stay(): void {
    afterwards = nothing
    isAsked.value = false
  }
  return { isAsked, leaveFor, leave, saveAndLeave, stay, close: () => leaveFor(nothing) }
})
