import { chmodSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs'
import { dirname, join } from 'node:path'

const root = dirname(import.meta.dirname)
const sources = ['shared', 'electron', 'build', 'package.json', 'package-lock.json'].map((name) => join(root, name))

/** Where the built command line is. */
export const builtCli = join(root, 'dist', 'cli', 'trunkwright.js')

/** Builds the command line where it is missing or older than a source. Throws what the build throws. */
export async function ensureCli(): Promise<void> {
  if (!isStale()) return
  const begun = new Date()
  mkdirSync(dirname(builtCli), { recursive: true })
  const folder = mkdtempSync(join(root, 'dist', '.build-'))
  try {
    const { build } = await import('vite')
    await build({
      configFile: join(import.meta.dirname, 'cli.vite.config.ts'),
      logLevel: 'error',
      build: { outDir: folder },
    })
    putInPlace(join(folder, 'trunkwright.js'), begun)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** In one step, so that nobody who builds or runs at the same time sees half a file; as old as the sources it is from. */
function putInPlace(file: string, begun: Date): void {
  chmodSync(file, 0o755)
  utimesSync(file, begun, begun)
  renameSync(file, builtCli)
}

function isStale(): boolean {
  const built = statSync(builtCli, { throwIfNoEntry: false })
  return built === undefined || sources.some((source) => newest(source) >= built.mtimeMs)
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
