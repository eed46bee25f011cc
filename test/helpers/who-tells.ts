import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'latin1')
  } catch {
    return ''
  }
}

/** The processes whose arguments or environment hold a text. Empty where there is no /proc. */
export const processesThatTell = (text: string): string[] =>
  (existsSync('/proc') ? readdirSync('/proc') : [])
    .filter((name) => /^\d+$/.test(name) && name !== String(process.pid))
    .flatMap((pid) => [`/proc/${pid}/cmdline`, `/proc/${pid}/environ`])
    .filter((path) => textOf(path).includes(text))

/** The files below a folder that hold a text, each with its permissions. */
export const filesThatTell = (folder: string, text: string): { path: string; mode: number }[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => textOf(path).includes(text))
    .map((path) => ({ path, mode: statSync(path).mode & 0o777 }))
