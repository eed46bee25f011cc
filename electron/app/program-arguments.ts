import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { projectEnding } from '../host/projects/project-ending'

/** What follows the name of the program: before it is packaged, switches of Electron and the script stand in between. */
export function programArguments([, ...args]: readonly string[], isPackaged: boolean): string[] {
  const script = args.findIndex((arg) => !arg.startsWith('-'))
  return isPackaged || script < 0 ? args : args.slice(script + 1)
}

/** The full paths of the project files among the arguments. Some systems give them as `file:` addresses. */
export const filesAmong = (args: readonly string[], folder: string): string[] =>
  args.flatMap((arg) => {
    const path = pathOf(arg)
    return path?.toLowerCase().endsWith(projectEnding) ? [resolve(folder, path)] : []
  })

function pathOf(arg: string): string | null {
  if (arg.startsWith('-')) return null
  if (!arg.startsWith('file:')) return arg
  try {
    return fileURLToPath(arg)
  } catch {
    return null
  }
}
