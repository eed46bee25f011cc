import type { App, Dialog } from 'electron'

/** What keeps the program from starting is said in a window of the system: nobody is left before nothing. */
export const giveUp =
  (app: Pick<App, 'exit'>, dialog: Pick<Dialog, 'showErrorBox'>) =>
  (error: unknown): void => {
    dialog.showErrorBox('Trunkwright could not be started', error instanceof Error ? error.message : String(error))
    app.exit(1)
  }
