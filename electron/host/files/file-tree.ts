import { mkdir, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { eachOf } from '../each-of'
import { distinctSafePaths, fileMode } from './relative-path'
import { syncFolder } from './sync-folder'

export interface TreeFile {
  path: string
  bytes: Uint8Array
}

/** What was written below a folder, by full paths. */
export interface Tree {
  folders: string[]
  files: string[]
}

export class UnsafePath extends Error {
  constructor(readonly path: string) {
    super(`not a path in a folder: ${path}`)
  }
}

/** As many as Node has threads for the file system. */
const atOnce = 4

/** Makes each folder once. It must be new: a link that someone put in its place is an error, not a way out. */
function folderMaker(root: string): { make: (path: string) => Promise<void>; made: () => string[] } {
  const folders = new Map<string, Promise<void>>([[root, Promise.resolve()]])
  const make = (path: string): Promise<void> => {
    const known = folders.get(path) ?? make(dirname(path)).then(() => mkdir(path))
    folders.set(path, known)
    return known
  }
  return { make, made: () => [...folders.keys()] }
}

/** Writes the files below a folder that is new. Rejects with `UnsafePath` for a path that leads out or is taken. */
export async function writeTree(root: string, files: Iterable<TreeFile>): Promise<Tree> {
  const isAcceptable = distinctSafePaths()
  const folders = folderMaker(root)
  const written: string[] = []
  await eachOf(files, atOnce, async ({ path, bytes }) => {
    if (!isAcceptable(path)) throw new UnsafePath(path)
    const full = join(root, path)
    await folders.make(dirname(full))
    const handle = await open(full, 'wx', fileMode(path))
    await handle.writeFile(bytes).finally(() => handle.close())
    written.push(full)
  })
  return { folders: folders.made(), files: written }
}

/** Makes a tree durable. After all is written this is several times quicker than file by file. */
export async function syncTree({ folders, files }: Tree): Promise<void> {
  await eachOf(files, atOnce, async (path) => {
    // Windows flushes only what is open for writing.
    const handle = await open(path, 'r+')
    await handle.sync().finally(() => handle.close())
  })
  await eachOf(folders, atOnce, syncFolder)
}
