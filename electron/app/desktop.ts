import { app, dialog, ipcMain, protocol, session, type BrowserWindow } from 'electron'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { version } from '../cli/version'
import { homeFolder } from '../host/files/home-folder'
import { createHost, type Host } from '../host/host'
import { takeDrops, serveIpc } from '../ipc/ipc-transport'
import { denyPermissions } from '../security/permissions'
import { denyRequests } from '../security/requests'
import { serveWindowFiles } from '../security/window-protocol'
import { readWindowFiles } from '../web/window-files'
import { Closing } from './close-window'
import { givingFiles } from './far-files'
import { fileDialogs } from './file-dialogs'
import type { GivenFiles } from './given-files'
import { keptPlace } from './kept-place'
import { bringForward, createMainWindow, loadMainWindow } from './main-window'
import { setMenu } from './menu'
import { pagePrinter } from './print-page'
import { quitWhenSettled } from './quit'
import { eventsTo } from './send-event'
import { systemShell } from './system-shell'
import { whenGone } from './when-gone'

export interface DesktopOptions {
  dataFolder: string
  /** Where the built parts of the program are. */
  parts: string
  given: GivenFiles
}

/** Opens the window with everything that belongs to it. The app is ready. */
export async function openDesktop({ dataFolder, parts, given }: DesktopOptions): Promise<void> {
  const pages = new Map<string, string>()
  denyPermissions(session.defaultSession)
  denyRequests(session.defaultSession)
  serveWindowFiles(protocol, { files: readWindowFiles(join(parts, 'window')), pages })
  const place = keptPlace(dataFolder)
  const window = createMainWindow(join(parts, 'preload', 'preload.cjs'), await place.restore())
  const closing = new Closing({
    ...{ window, send: eventsTo(window), patienceMs: 10_000 },
    onClosing: () => place.keep(window),
  })
  const host = desktopHost(window, { dataFolder, parts }, pages, closing)
  whenGone(window.webContents, serveIpc(ipcMain, host.program).leave)
  const give = givingFiles(window, dialog, host.giveFile)
  takeDrops(ipcMain, give)
  setMenu((command) => {
    eventsTo(window)({ kind: 'command', command })
  })
  quitWhenSettled(app, host.close)
  app.on('second-instance', () => {
    bringForward(window)
  })
  given.to(give)
  await loadMainWindow(window)
}

const desktopHost = (
  window: BrowserWindow,
  { dataFolder, parts }: Omit<DesktopOptions, 'given'>,
  pages: Map<string, string>,
  closing: Closing,
): Host =>
  createHost({
    ...{ now: () => new Date(), newId: randomUUID, version, way: 'electron', dataFolder },
    exportWorker: join(parts, 'worker', 'export-worker.js'),
    onEvent: eventsTo(window),
    desktop: {
      ...fileDialogs(window, homeFolder()),
      print: pagePrinter(pages),
      ...systemShell,
      closeAnswered: (answer) => {
        closing.answered(answer)
      },
    },
  })
