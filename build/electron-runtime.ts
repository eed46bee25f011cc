import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './targets'

/**
 * Where Electron's runtime is, or null. The package is not asked: merely importing it starts the download of a runtime
 * that is not there.
 */
export function findElectron(env: Readonly<Record<string, string | undefined>>): string | null {
  const folder = join(root, 'node_modules', 'electron')
  const named = join(folder, 'path.txt')
  if (!existsSync(named)) return null
  const dist = env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist')
  const program = join(dist, readFileSync(named, 'utf8').trim())
  return existsSync(program) ? program : null
}
