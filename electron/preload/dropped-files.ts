import { ipcRenderer, webUtils } from 'electron'
import { dropChannel } from '../ipc/channels'

interface Drag extends Event {
  dataTransfer: { files: ArrayLike<File>; types: readonly string[] } | null
}

declare const window: { addEventListener: (name: 'dragover' | 'drop', listener: (event: Drag) => void) => void }

const isOfFiles = ({ dataTransfer }: Drag): boolean => dataTransfer?.types.includes('Files') === true

/** Other files are no plans to be opened: the page reads them itself, and shows what becomes of them. */
const isPlan = (path: string): boolean => path.toLowerCase().endsWith('.trunkwright')

/**
 * A file that is dropped on the window is given to the program. Only what a person dropped has a path; a page that makes
 * up such an event or such a file gets nowhere with it.
 */
export function takeDroppedFiles(): void {
  window.addEventListener('dragover', (event) => {
    if (isOfFiles(event)) event.preventDefault()
  })
  window.addEventListener('drop', (event) => {
    if (!event.isTrusted || !isOfFiles(event)) return
    event.preventDefault()
    for (const file of Array.from(event.dataTransfer?.files ?? [])) {
      const path = webUtils.getPathForFile(file)
      if (isPlan(path)) void ipcRenderer.invoke(dropChannel, path)
    }
  })
}
