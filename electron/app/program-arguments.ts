import { posix, win32 } from 'node:path'
import { fileURLToPath } from 'node:url'
import { projectEnding } from '../host/projects/project-ending'

/** What follows the name of the program: before it is packaged, switches of Electron and the script stand in between. */
export function programArguments([, ...args]: readonly string[], isPackaged: boolean): string[] {
  const script = args.findIndex((arg) => !arg.startsWith('-'))
  return isPackaged || script < 0 ? args : args.slice(script + 1)
}

/** The full paths of the project files among the arguments. Some systems give them as `file:` addresses. */
export const filesAmong = (args: readonly string[], folder: string, platform = process.platform): string[] =>
  args.flatMap((arg) => {
    const path = pathOf(arg, platform === 'win32')
    return path?.toLowerCase().endsWith(projectEnding)
      ? [(platform === 'win32' ? win32 : posix).resolve(folder, path)]
      : []
  })

/** An address of another machine is a path on Windows only; elsewhere it names nothing. */
function pathOf(arg: string, windows: boolean): string | null {
  if (arg.startsWith('-')) return null
  if (!/^file:/i.test(arg)) return arg
  try {
    return fileURLToPath(arg, { windows })
  } catch {
    return null
  }
}
