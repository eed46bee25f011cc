/** Nobody sits before a test: a dialogue or a browser that is opened is an error, unless the test puts an answer here. */
const unanswered = (what: string) => (): never => {
  throw new Error(`no test has an answer for ${what}`)
}

type Dialogs = Pick<Electron.Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox' | 'showErrorBox'>

export const doubleDialog: Dialogs = {
  showOpenDialog: unanswered('dialog.showOpenDialog'),
  showSaveDialog: unanswered('dialog.showSaveDialog'),
  showMessageBox: unanswered('dialog.showMessageBox'),
  /** Before the app is ready Electron says it on standard error, as is done here at any time. */
  showErrorBox: (title, content) => {
    console.error(`${title}: ${content}`)
  },
}

export const doubleShell: Pick<Electron.Shell, 'openExternal' | 'openPath' | 'trashItem' | 'showItemInFolder'> = {
  openExternal: unanswered('shell.openExternal'),
  openPath: unanswered('shell.openPath'),
  trashItem: unanswered('shell.trashItem'),
  showItemInFolder: unanswered('shell.showItemInFolder'),
}
