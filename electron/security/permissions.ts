import type { Session } from 'electron'
import { windowOrigin } from '../ipc/channels'

/** No permission is ever given, and no request leaves the machine. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_, __, callback) => {
    callback(false)
  })
  session.setPermissionCheckHandler(() => false)
  session.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !details.url.startsWith(`${windowOrigin}/`) })
  })
}
