import type { App, Shell, WebContents } from 'electron'
import { windowOrigin } from '../ipc/channels'
import { openLink } from './links'

/** Whatever shows a page here, now or later, is guarded. */
export function guardAllContents(app: App, shell: Pick<Shell, 'openExternal'>): void {
  app.on('web-contents-created', (_, contents) => {
    guardContents(contents, shell)
  })
}

/** A window stays on our own page: it opens no other window, goes nowhere else and attaches nothing. */
function guardContents(contents: WebContents, shell: Pick<Shell, 'openExternal'>): void {
  contents.setWindowOpenHandler(({ url }) => {
    openLink(shell, url)
    return { action: 'deny' }
  })
  const stay = (event: { url: string; preventDefault: () => void }) => {
    if (!event.url.startsWith(`${windowOrigin}/`)) event.preventDefault()
  }
  contents.on('will-frame-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
  })
  contents.on('select-bluetooth-device', (event, _, choose) => {
    event.preventDefault()
    choose('')
  })
  // Without a proxy no UDP at all: it would pass by every rule for requests.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
