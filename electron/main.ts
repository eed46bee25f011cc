import { app, ipcMain, protocol, session } from 'electron'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { createMainWindow } from './app/main-window'
import { sendEvent } from './app/send-event'
import { createHost } from './host/host'
import { openIpcDoor } from './ipc/ipc-door'
import { guardContents } from './security/navigation'
import { denyPermissions } from './security/permissions'
import { privilegedSchemes, serveWindowFiles } from './security/window-protocol'
import { readWindowFiles } from './web/window-files'

protocol.registerSchemesAsPrivileged(privilegedSchemes)

if (app.requestSingleInstanceLock()) void start()
else app.quit()

async function start(): Promise<void> {
  app.on('web-contents-created', (_, contents) => {
    guardContents(contents)
  })
  app.on('window-all-closed', () => {
    app.quit()
  })
  await app.whenReady()
  const host = createHost({
    now: () => new Date(),
    newId: randomUUID,
    version: app.getVersion(),
    way: 'electron',
    onEvent: sendEvent,
  })
  denyPermissions(session.defaultSession)
  serveWindowFiles(protocol, readWindowFiles(join(import.meta.dirname, '../window')))
  openIpcDoor(ipcMain, host.program)
  closeBeforeQuit(() => host.close())
  const window = createMainWindow(join(import.meta.dirname, '../preload/preload.cjs'))
  app.on('second-instance', () => {
    window.restore()
    window.focus()
  })
}

/** Quitting waits until what is being saved is on the disk. */
function closeBeforeQuit(close: () => Promise<void>): void {
  let isClosed = false
  app.on('before-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    void close().finally(() => {
      isClosed = true
      app.quit()
    })
  })
}
