import { BrowserWindow } from 'electron'
import { windowOrigin } from '../ipc/channels'
import { safePreferences } from '../security/web-preferences'
import type { StartPlace } from './kept-place'
import { smallestSize } from './window-place'

/** The one window, still empty: it is shown when its page is there. */
export function createMainWindow(preload: string, { bounds, isMaximized }: StartPlace): BrowserWindow {
  const window = new BrowserWindow({
    ...bounds,
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    title: 'Trunkwright',
    show: false,
    webPreferences: { ...safePreferences, preload },
  })
  if (isMaximized) window.maximize()
  window.once('ready-to-show', () => {
    window.show()
  })
  return window
}

export const loadMainWindow = (window: BrowserWindow): Promise<void> => window.loadURL(`${windowOrigin}/index.html`)

/** Out of the task bar and in front of other windows. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
