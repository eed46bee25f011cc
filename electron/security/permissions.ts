import type { Session } from 'electron'

/** No permission is ever given, and no device is ever chosen. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_, __, callback) => {
    callback(false)
  })
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_, callback) => {
    callback(null)
  })
  session.on('select-hid-device', (asked, _, choose) => {
    asked.preventDefault()
    choose(null)
  })
  session.on('select-usb-device', (asked, _, choose) => {
    asked.preventDefault()
    choose()
  })
  session.on('select-serial-port', (asked, _, __, choose) => {
    asked.preventDefault()
    choose('')
  })
}
