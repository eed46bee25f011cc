import { posix, win32 } from 'node:path'

export interface Surroundings {
  platform: NodeJS.Platform
  env: Readonly<Record<string, string | undefined>>
  home: string
}

type FolderOf = (surroundings: Surroundings) => string

/** A variable counts only with a full path: with another it would mean a folder that depends on where we were started. */
const absolute = (path: string | undefined, isAbsolute: (path: string) => boolean): string | undefined =>
  path !== undefined && isAbsolute(path) ? path : undefined

const windows: FolderOf = ({ env, home }) =>
  win32.join(absolute(env['APPDATA'], win32.isAbsolute) ?? win32.join(home, 'AppData', 'Roaming'), 'Trunkwright')

const mac: FolderOf = ({ home }) => posix.join(home, 'Library', 'Application Support', 'Trunkwright')

const others: FolderOf = ({ env, home }) =>
  posix.join(absolute(env['XDG_DATA_HOME'], posix.isAbsolute) ?? posix.join(home, '.local', 'share'), 'trunkwright')

const folders: Partial<Record<NodeJS.Platform, FolderOf>> = { win32: windows, darwin: mac }

/** Where the program keeps its own: on each system where such programs do. */
export const dataFolderFor = (surroundings: Surroundings): string =>
  (folders[surroundings.platform] ?? others)(surroundings)

/** Where exports go unless another place is named: in sight, because they are handed over. */
export const exportFolderFor = ({ platform, home }: Surroundings): string =>
  (platform === 'win32' ? win32 : posix).join(home, 'Trunkwright exports')

/** What is in the data folder. */
export const dataFiles = {
  library: 'projects',
  removed: 'removed',
  settings: 'settings.json',
  recents: 'recents.json',
  summaries: 'summaries.json',
  window: 'window.json',
  electron: 'electron',
} as const
