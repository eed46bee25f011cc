import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './targets'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Where Electron's runtime is, or null. The package is not asked: merely importing it starts the download of a runtime
 * that is not there.
 * @param folder of the package
 */
export function findElectron(env: Environment, folder = join(root, 'node_modules', 'electron')): string | null {
  const named = join(folder, 'path.txt')
  const program = existsSync(named) ? readFileSync(named, 'utf8').trim() : ''
  const elsewhere = env['ELECTRON_OVERRIDE_DIST_PATH'] ?? ''
  if (elsewhere !== '') return ifThere(join(elsewhere, program === '' ? 'electron' : program))
  return program === '' ? null : ifThere(join(folder, 'dist', program))
}

const ifThere = (path: string): string | null => (existsSync(path) ? path : null)
