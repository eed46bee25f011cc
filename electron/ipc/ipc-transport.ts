import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import { isAbsolute } from 'node:path'
import { dispatch } from '../../shared/contract/dispatch'
import type { Program } from '../../shared/contract/verbs'
import { callChannel, dropChannel, windowOrigin } from './channels'
import { pageSessions, type PageSessions } from './page-sessions'

type Handling = Pick<IpcMain, 'handle'>

/** The transport for the desktop app's own window: anybody else is refused with an error, never answered with nothing. */
export function serveIpc(ipcMain: Handling, program: Program): Pick<PageSessions, 'leave'> {
  const { programOf, leave } = pageSessions(program)
  ipcMain.handle(callChannel, (event, verb: unknown, args: unknown) => {
    expectOwnWindow(event)
    return dispatch(programOf(event.sender.id), verb, args)
  })
  return { leave }
}

/** Takes the files that a person dropped on the window. The preload names them; the page never knows a path. */
export function takeDrops(ipcMain: Handling, give: (path: string) => void): void {
  ipcMain.handle(dropChannel, (event, path: unknown) => {
    expectOwnWindow(event)
    if (typeof path !== 'string' || path.length > 4096 || !isAbsolute(path)) throw new Error('This is no file.')
    give(path)
    return null
  })
}

function expectOwnWindow(event: IpcMainInvokeEvent): void {
  if (!isOwnWindow(event)) throw new Error('This host answers to its own window only.')
}

/** The main frame of a window that shows our own page. */
function isOwnWindow({ senderFrame }: Pick<IpcMainInvokeEvent, 'senderFrame'>): boolean {
  return senderFrame !== null && senderFrame.parent === null && originOf(senderFrame.url) === windowOrigin
}

/** `URL` gives no origin for schemes of our own. */
function originOf(address: string): string {
  if (!URL.canParse(address)) return ''
  const { protocol, host } = new URL(address)
  return `${protocol}//${host}`
}
