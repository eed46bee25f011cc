import type { App, Session } from 'electron'
import { printOrigin, windowOrigin } from '../ipc/channels'

/** Before the app is ready: no host has an address. It holds even for what never becomes a request. */
export function resolveNoHost({ commandLine }: Pick<App, 'commandLine'>): void {
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
}

/** No request leaves the machine: only the app's own protocol is answered. */
export function denyRequests(session: Session): void {
  session.webRequest.onBeforeRequest(({ url }, callback) => {
    callback({ cancel: ![windowOrigin, printOrigin].some((origin) => url.startsWith(`${origin}/`)) })
  })
  session.setSpellCheckerEnabled(false)
}
