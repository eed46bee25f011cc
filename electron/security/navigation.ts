import type { WebContents } from 'electron'
import { windowOrigin } from '../ipc/channels'

/** A window stays on our own page: it opens no other window, goes nowhere else and attaches nothing. */
export function guardContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => {
    if (!event.url.startsWith(`${windowOrigin}/`)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
  })
}
