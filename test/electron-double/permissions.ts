import type { CDPSession } from 'playwright-core'
import { toChromium } from './addresses'
import { doubleSession, type Permission } from './double-session'

/** What Chromium calls a permission, and what Electron calls it. */
const permissions: Readonly<Record<string, Permission>> = {
  geolocation: 'geolocation',
  notifications: 'notifications',
  midi: 'midi',
  camera: 'media',
  microphone: 'media',
  'clipboard-read': 'clipboard-read',
  'idle-detection': 'idle-detection',
  'screen-wake-lock': 'screen-wake-lock',
  'persistent-storage': 'persistent-storage',
  'local-fonts': 'local-fonts',
}

const origin = 'app://trunkwright'

/** Asks the app about every permission, and has Chromium answer pages in that way. */
export async function grantPermissions(devTools: CDPSession, contents: Electron.WebContents): Promise<void> {
  for (const [name, permission] of Object.entries(permissions)) {
    const setting = (await doubleSession.isGranted(permission, origin, contents)) ? 'granted' : 'denied'
    await devTools.send('Browser.setPermission', { permission: { name }, setting, origin: toChromium(origin) })
  }
}
