import { existsSync } from 'node:fs'
import { delimiter, isAbsolute, join, win32 } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Browsers of the Chromium family, which can show a page as a window of its own: what each is called, and where. */
const onPath: Readonly<Record<string, string>> = {
  chromium: 'Chromium',
  'chromium-browser': 'Chromium',
  'google-chrome': 'Google Chrome',
  'google-chrome-stable': 'Google Chrome',
  'microsoft-edge': 'Microsoft Edge',
  'brave-browser': 'Brave',
}

const macApplications: Readonly<Record<string, string>> = {
  'Google Chrome': 'Google Chrome',
  'Microsoft Edge': 'Microsoft Edge',
  Chromium: 'Chromium',
  'Brave Browser': 'Brave',
}

const windowsPrograms: Readonly<Record<string, string>> = {
  'Google/Chrome/Application/chrome.exe': 'Google Chrome',
  'Microsoft/Edge/Application/msedge.exe': 'Microsoft Edge',
  'BraveSoftware/Brave-Browser/Application/brave.exe': 'Brave',
}

export interface Browser {
  name: string
  path: string
}

type Environment = Readonly<Record<string, string | undefined>>

type PlacesOf = (env: Environment) => Browser[]

const mac: PlacesOf = () =>
  Object.entries(macApplications).map(([app, name]) => ({
    name,
    path: `/Applications/${app}.app/Contents/MacOS/${app}`,
  }))

const windows: PlacesOf = (env) => {
  const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? [])
  return Object.entries(windowsPrograms).flatMap(([program, name]) =>
    roots.map((root) => ({ name, path: win32.join(root, program) })),
  )
}

const others: PlacesOf = (env) => {
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => isAbsolute(folder))
  return Object.entries(onPath).flatMap(([program, name]) =>
    folders.map((folder) => ({ name, path: join(folder, program) })),
  )
}

const places: Readonly<Record<string, PlacesOf>> = { darwin: mac, win32: windows }

/** Where such a browser may be, the likeliest first. */
export const browserPlaces = (platform: string, env: Environment): Browser[] => (places[platform] ?? others)(env)

export const findBrowser = (platform: string, env: Environment): Browser | null =>
  browserPlaces(platform, env).find(({ path }) => existsSync(path)) ?? null

/** True where a window can be shown at all. */
export const hasDisplay = (platform: string, env: Environment): boolean =>
  platform === 'win32' || platform === 'darwin' || Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY'])

/** The system's own way to open a page in the default browser, by its path. */
export function defaultBrowserCommand(platform: string, page: string): { program: string; args: string[] } {
  if (platform === 'darwin') return { program: 'open', args: [page] }
  if (platform === 'win32')
    return { program: 'rundll32', args: ['url.dll,FileProtocolHandler', pathToFileURL(page).href] }
  return { program: 'xdg-open', args: [page] }
}
