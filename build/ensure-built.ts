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
import { packagesPlugin } from './bundled-packages'
import { builtFile, packagesFile, root, type Target } from './targets'

/** Builds a target where it is missing or older than a source. Throws what the build throws. */
export async function ensureBuilt(target: Target): Promise<void> {
  if (!isStale(target)) return
  const begun = new Date()
  mkdirSync(join(root, 'dist'), { recursive: true })
  const folder = mkdtempSync(join(root, 'dist', '.build-'))
  const { NODE_ENV } = process.env
  try {
    const { build } = await import('vite')
    const configFile = join(import.meta.dirname, target.config)
    const { plugin, write } = packagesPlugin()
    await build({
      ...{ configFile, logLevel: 'error', build: { outDir: folder, emptyOutDir: true } },
      ...{ plugins: [plugin()], worker: { plugins: () => [plugin()] } },
    })
    const main = join(folder, target.file)
    if (target.isProgram) chmodSync(main, 0o755)
    // As old as the sources that it is from: what changes meanwhile is built the next time.
    utimesSync(main, begun, begun)
    write(target)
    putInPlace(folder, target)
  } finally {
    // Vite says here that it builds for production: no word for what else runs in this process.
    if (NODE_ENV === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = NODE_ENV
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * File by file, each in one step, the one that names the others last: nobody who builds or runs at the same time sees
 * half a file, or one that is not there yet.
 */
function putInPlace(folder: string, target: Target): void {
  const place = join(root, 'dist', target.folder)
  const made = filesIn(folder)
  for (const file of [...made.filter((name) => name !== target.file), target.file]) {
    mkdirSync(dirname(join(place, file)), { recursive: true })
    renameSync(join(folder, file), join(place, file))
  }
  for (const file of filesIn(place)) if (!made.includes(file)) rmSync(join(place, file), { force: true })
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name), { throwIfNoEntry: false })?.isFile(),
  )

function isStale(target: Target): boolean {
  const built = statSync(builtFile(target), { throwIfNoEntry: false })
  return (
    built === undefined ||
    !existsSync(packagesFile(target)) ||
    target.sources.some((source) => newest(join(root, source)) >= built.mtimeMs)
  )
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
