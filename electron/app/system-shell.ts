import { shell } from 'electron'
import type { DesktopShell } from '../host/desktop-shell'
import { refusal } from '../host/refusal'

/** The bin and the file manager of the system. The window names a project by its word only: the host knows the path. */
export const systemShell: Pick<DesktopShell, 'trash' | 'showInFolder' | 'open'> = {
  trash: (path) => shell.trashItem(path),
  showInFolder: (path) => {
    shell.showItemInFolder(path)
  },
  open: async (path) => {
    const wrong = await shell.openPath(path)
    if (wrong !== '')
      throw refusal('other', `It could not be opened: ${wrong}.`, 'Show it in its folder, and open it there.')
  },
}
