import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'

export interface WindowFile {
  bytes: Buffer
  type: string
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

/**
 * The window's own files by their address, read once. What is not in this map is not served, so no spelling of a path
 * can lead out of the folder.
 */
export function readWindowFiles(folder: string): ReadonlyMap<string, WindowFile> {
  const files = new Map<string, WindowFile>()
  for (const path of filesIn(folder)) {
    const type = types[extname(path)]
    if (type === undefined) continue
    files.set(`/${relative(folder, path).split(sep).join('/')}`, { bytes: readFileSync(path), type })
  }
  const index = files.get('/index.html')
  if (index) files.set('/', index)
  return files
}

/** Name by name: in the archive of a packaged app Electron tells files from folders in this way only. No link counts. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    const found = lstatSync(path)
    if (found.isDirectory()) return filesIn(path)
    return found.isFile() ? [path] : []
  })
