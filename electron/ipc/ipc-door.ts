import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import { dispatch } from '../../shared/contract/dispatch'
import type { Program } from '../../shared/contract/verbs'
import { callChannel, windowOrigin } from './channels'

/** The door for the desktop app's own window: anybody else is refused with an error, never answered with nothing. */
export function openIpcDoor(ipcMain: Pick<IpcMain, 'handle'>, program: Program): void {
  ipcMain.handle(callChannel, (event, verb: unknown, args: unknown) => {
    if (!isOwnWindow(event)) throw new Error('This host answers to its own window only.')
    return dispatch(program, verb, args)
  })
}

/** The main frame of a window that shows our own page. */
function isOwnWindow({ senderFrame }: Pick<IpcMainInvokeEvent, 'senderFrame'>): boolean {
  return senderFrame !== null && senderFrame.parent === null && originOf(senderFrame.url) === windowOrigin
}

/** `URL` gives no origin for schemes of our own. */
function originOf(address: string): string {
  const { protocol, host } = new URL(address)
  return `${protocol}//${host}`
}
