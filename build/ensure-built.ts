import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { builtFile, root, type Target } from './targets'

/** Builds a target where it is missing or older than a source. Throws what the build throws. */
export async function ensureBuilt(target: Target): Promise<void> {
  if (!isStale(target)) return
  const begun = new Date()
  mkdirSync(join(root, 'dist'), { recursive: true })
  const folder = mkdtempSync(join(root, 'dist', '.build-'))
  try {
    const { build } = await import('vite')
    const configFile = join(import.meta.dirname, target.config)
    await build({ configFile, logLevel: 'error', build: { outDir: join(folder, 'new'), emptyOutDir: true } })
    // As old as the sources that it is from: what changes meanwhile is built the next time.
    utimesSync(join(folder, 'new', target.file), begun, begun)
    if (target.isOneFile) putFileInPlace(folder, target)
    else putFolderInPlace(folder, dirname(builtFile(target)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** In one step, so that nobody who builds or runs at the same time sees half a file. */
function putFileInPlace(folder: string, target: Target): void {
  const built = join(folder, 'new', target.file)
  chmodSync(built, 0o755)
  mkdirSync(dirname(builtFile(target)), { recursive: true })
  renameSync(built, builtFile(target))
}

function putFolderInPlace(folder: string, place: string): void {
  if (existsSync(place)) renameSync(place, join(folder, 'old'))
  renameSync(join(folder, 'new'), place)
}

function isStale(target: Target): boolean {
  const built = statSync(builtFile(target), { throwIfNoEntry: false })
  return built === undefined || target.sources.some((source) => newest(join(root, source)) >= built.mtimeMs)
}

/** Of a file or folder with all that is in it; a folder is newer when something in it was removed. */
function newest(path: string): number {
  const own = statSync(path)
  if (!own.isDirectory()) return own.mtimeMs
  const inside = readdirSync(path, { recursive: true, withFileTypes: true }).map(
    (entry) => statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.mtimeMs ?? Infinity,
  )
  return inside.reduce((most, each) => Math.max(most, each), own.mtimeMs)
}
