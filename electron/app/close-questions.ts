import { dialog, type BrowserWindow } from 'electron'

/** The place of the chosen button; closing the question by other means is the cautious answer. */
async function choose(window: BrowserWindow, message: string, detail: string, buttons: string[]): Promise<number> {
  const cautious = buttons.length - 1
  const asked = { type: 'warning' as const, message, detail, buttons, defaultId: 0, cancelId: cautious, noLink: true }
  return (await dialog.showMessageBox(window, asked)).response
}

export type UnsavedChoice = 'save' | 'drop' | 'stay'
const unsavedChoices: readonly UnsavedChoice[] = ['save', 'drop', 'stay']

export async function askAboutUnsaved(window: BrowserWindow): Promise<UnsavedChoice> {
  const buttons = ['Save and close', 'Close without saving', 'Stay']
  const chosen = await choose(window, 'The plan has changes that are not saved.', '', buttons)
  return unsavedChoices[chosen] ?? 'stay'
}

/** True where the person gives the window up. */
export async function askAboutSilence(window: BrowserWindow): Promise<boolean> {
  const detail = 'What was saved is on the disk. Changes after the last save are lost if it is closed now.'
  return (await choose(window, 'The window does not answer.', detail, ['Close anyway', 'Wait'])) === 0
}
