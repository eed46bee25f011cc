import type { BrowserWindow, Dialog } from 'electron'

/** On Windows two strokes lead to another machine, or past the names of files: `\\server\share`, `\\?\`, `\\.\pipe`. */
export const isElsewhere = (path: string, platform: NodeJS.Platform = process.platform): boolean =>
  platform === 'win32' && /^[\\/]{2}/.test(path)

/**
 * Gives a file that came with a start, a link or a drop. To look at one of another machine signs this person in there, so
 * they are asked before anything is looked at.
 */
export const givingFiles =
  (window: BrowserWindow, dialog: Pick<Dialog, 'showMessageBox'>, give: (path: string) => void, isFar = isElsewhere) =>
  (path: string): void => {
    if (!isFar(path)) {
      give(path)
      return
    }
    const asked = {
      type: 'warning' as const,
      message: 'Open a plan that is on another machine?',
      detail: `${path}\n\nTo open it, this machine signs in there with your name. Open it only if you know the machine.`,
      buttons: ['Open it', 'Do not open it'],
      ...{ defaultId: 1, cancelId: 1, noLink: true },
    }
    void dialog.showMessageBox(window, asked).then(({ response }) => {
      if (response === 0) give(path)
    })
  }
