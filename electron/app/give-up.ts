import type { App, Dialog } from 'electron'
import { reasonOf } from '../host/refusal'

/** What keeps the program from starting is said in a window of the system: nobody is left before nothing. */
export const giveUp =
  (app: Pick<App, 'exit'>, dialog: Pick<Dialog, 'showErrorBox'>) =>
  (error: unknown): void => {
    dialog.showErrorBox('Trunkwright could not be started', reasonOf(error))
    app.exit(1)
  }
