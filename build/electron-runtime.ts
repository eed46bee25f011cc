import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { electronFolder, programIn, type Environment } from './runtime/electron-package'

/**
 * Where Electron's runtime is, or null. The package is not asked: merely importing it starts the download of a runtime
 * that is not there. It counts only when it is whole, for this system and of the package's version.
 * @param folder of the package
 */
export function findElectron(
  env: Environment,
  folder = electronFolder,
  platform: string = process.platform,
): string | null {
  const program = programIn(platform)
  const elsewhere = env['ELECTRON_OVERRIDE_DIST_PATH'] ?? ''
  if (elsewhere !== '') return ifThere(join(elsewhere, program))
  const isWhole = textOf(join(folder, 'path.txt')) === program && isOfPackage(folder)
  return isWhole ? ifThere(join(folder, 'dist', program)) : null
}

const isOfPackage = (folder: string): boolean => {
  const about = JSON.parse(textOf(join(folder, 'package.json')) || '{}') as { version?: string }
  return textOf(join(folder, 'dist', 'version')).replace(/^v/, '') === about.version
}

const textOf = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8').trim() : '')

const ifThere = (path: string): string | null => (existsSync(path) ? path : null)
