import { onBeforeUnmount, onMounted } from 'vue'
import { useLibraryStore } from '../stores/library'
import { useOpenProjectStore } from '../stores/open-project'

type Listeners = { [Name in keyof WindowEventMap]?: (event: WindowEventMap[Name]) => void }

/** What is done when the window goes. */
export function useSavingOnLeaving(): void {
  const open = useOpenProjectStore()
  const library = useLibraryStore()
  const listeners: Listeners = {
    /** What is not saved yet is saved where that goes by itself; the browser asks where it was not in time. */
    beforeunload: (event) => {
      if (open.isSaved) return
      if (library.settings.autosave) void open.saveNow()
      event.preventDefault()
    },
    pagehide: ({ persisted }) => {
      if (!persisted) open.abandon()
    },
  }
  const names = Object.keys(listeners) as (keyof Listeners)[]
  onMounted(() => {
    for (const name of names) addEventListener(name, listeners[name] as EventListener)
  })
  onBeforeUnmount(() => {
    for (const name of names) removeEventListener(name, listeners[name] as EventListener)
  })
}
