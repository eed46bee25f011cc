import { BrowserWindow, type WebContents } from 'electron'
import { randomUUID } from 'node:crypto'
import type { DesktopShell } from '../host/desktop-shell'
import { refusal } from '../host/refusal'
import { printOrigin } from '../ipc/channels'
import { safePreferences } from '../security/web-preferences'

/** Prints a page by the system's own dialogue: in a hidden window without script, which is gone afterwards. */
export const pagePrinter =
  (pages: Map<string, string>): DesktopShell['print'] =>
  async (html) => {
    const path = `/${randomUUID()}`
    const window = new BrowserWindow({ show: false, webPreferences: { ...safePreferences, javascript: false } })
    pages.set(path, html)
    try {
      await window.loadURL(printOrigin + path)
      await print(window.webContents)
    } finally {
      pages.delete(path)
      window.destroy()
    }
  }

const print = (contents: WebContents): Promise<void> =>
  new Promise((resolve, reject) => {
    contents.print({ printBackground: true }, (isPrinted, reason) => {
      if (isPrinted || /cancel/i.test(reason)) resolve()
      else reject(refusal('other', `The checklist was not printed: ${reason}.`, 'Export it, and print the file.'))
    })
  })
