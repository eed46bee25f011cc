import { doubleApp } from './double-app'
import { doubleDialog, doubleShell } from './double-dialog'
import { doubleIpcMain } from './double-ipc'
import { DoubleMenu } from './double-menu'
import { doubleProtocol } from './double-protocol'
import { doubleScreen } from './double-screen'
import { doubleSession } from './double-session'
import { DoubleWindow } from './double-window'
import { loud } from './loud'

/*
 * The module `electron` as the main process of this app uses it, over Node and Chromium. What is not here is an error
 * of the import.
 */
export const app = loud('app', doubleApp)
export const BrowserWindow = loud('BrowserWindow', DoubleWindow)
export const Menu = loud('Menu', DoubleMenu)
export const dialog = loud('dialog', doubleDialog)
export const ipcMain = loud('ipcMain', doubleIpcMain)
export const protocol = loud('protocol', doubleProtocol)
export const screen = loud('screen', doubleScreen)
export const session = loud('session', { defaultSession: doubleSession })
export const shell = loud('shell', doubleShell)
