import { shell } from 'electron'
import type { DesktopShell } from '../host/desktop-shell'

/** The bin and the file manager of the system. The window names a project by its word only: the host knows the path. */
export const systemShell: Pick<DesktopShell, 'trash' | 'showInFolder'> = {
  trash: (path) => shell.trashItem(path),
  showInFolder: (path) => {
    shell.showItemInFolder(path)
  },
}
