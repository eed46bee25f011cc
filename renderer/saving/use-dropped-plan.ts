import { useHost } from '../host/use-host'
import { useLeavingStore } from '../stores/leaving'
import { useLibraryStore } from '../stores/library'
import { useOpenProjectStore } from '../stores/open-project'
import { readPlanFile } from './read-plan-file'

/**
 * Opens a plan that was dropped on the window in a browser, which tells what the file holds and not where it is: a copy
 * among the plans that were made here. What was open is left as for any other plan.
 */
export function useDroppedPlan(): (file: File) => Promise<void> {
  const host = useHost()
  const leaving = useLeavingStore()
  const library = useLibraryStore()
  const open = useOpenProjectStore()
  return async (file) => {
    const read = await readPlanFile(file)
    if (!read.ok) {
      const { message, remedy } = read.failure
      if (open.project) open.note = `${message} ${remedy}`
      else library.failure = read.failure
      return
    }
    const project = read.value
    await leaving.leaveFor(async () => {
      const copied = await host.saveCopy({ project, path: null })
      if (!copied.ok) {
        library.failure = copied.failure
        return
      }
      open.show(copied.value)
      open.note = `This is a copy of ${file.name}, among the plans that were made here: a browser does not tell where a dropped file is. Open… opens the file itself.`
    })
  }
}
