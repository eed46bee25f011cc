import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Browsers of the Chromium family, which can show a page as a window of its own. */
const namesOnPath = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'brave-browser',
]

const macApplications = ['Google Chrome', 'Microsoft Edge', 'Chromium', 'Brave Browser']

const windowsPrograms = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['BraveSoftware', 'Brave-Browser', 'Application', 'brave.exe'],
]

type Environment = Readonly<Record<string, string | undefined>>

/** Where such a browser may be, the likeliest first. */
export function browserPlaces(platform: string, env: Environment): string[] {
  if (platform === 'darwin') return macApplications.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
  if (platform === 'win32') {
    const roots = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].filter(
      (root) => root !== undefined,
    )
    return windowsPrograms.flatMap((parts) => roots.map((root) => join(root, ...parts)))
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return namesOnPath.flatMap((name) => folders.map((folder) => join(folder, name)))
}

export const findBrowser = (platform: string, env: Environment): string | null =>
  browserPlaces(platform, env).find((path) => existsSync(path)) ?? null

/** True where a window can be shown at all. */
export const hasDisplay = (platform: string, env: Environment): boolean =>
  platform === 'win32' || platform === 'darwin' || Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY'])

/** The system's own way to open an address in the default browser. */
export function defaultBrowserCommand(platform: string, address: string): { program: string; args: string[] } {
  if (platform === 'darwin') return { program: 'open', args: [address] }
  if (platform === 'win32') return { program: 'rundll32', args: ['url.dll,FileProtocolHandler', address] }
  return { program: 'xdg-open', args: [address] }
}
