import { posix, win32 } from 'node:path'
import { refusal } from '../refusal'

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

/** What the systems take of a path, in bytes; Windows takes more than anybody gives. */
const longestPaths: Partial<Record<NodeJS.Platform, number>> = { win32: 32_000, darwin: 1_024 }
const longestPath = 4_096

/** What is kept below the folder has no longer name: a project, its versions and what is written beside them. */
const roomBelow = 600

/** Where the program keeps its own: on each system where such programs do. Throws where nothing could be kept there. */
export function dataFolderFor(surroundings: Surroundings): string {
  const { platform } = surroundings
  const folder = (folders[platform] ?? others)(surroundings)
  if (Buffer.byteLength(folder) + roomBelow <= (longestPaths[platform] ?? longestPath)) return folder
  throw refusal(
    'name',
    `The path of the data folder has ${Buffer.byteLength(folder)} bytes, and what is kept in it would be too long.`,
    'Set a shorter home folder, or a shorter XDG_DATA_HOME.',
  )
}

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
