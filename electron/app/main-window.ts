import { BrowserWindow } from 'electron'
import { windowOrigin } from '../ipc/channels'

/** The one window: sandboxed, without Node, on our own protocol. */
export function createMainWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 900,
    minHeight: 560,
    show: false,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => {
    window.show()
  })
  void window.loadURL(`${windowOrigin}/index.html`)
  return window
}
