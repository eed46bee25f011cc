import type { App } from 'electron'
import { filesAmong, programArguments } from './program-arguments'

export interface GivenFiles {
  /** From now on files are given there; those that came before come first. */
  to: (give: (path: string) => void) => void
}

/** The files that the system wants opened: of this start, of later ones, and of macOS, which may be early. */
export function takeGivenFiles(app: App, args: readonly string[]): GivenFiles {
  const early = filesAmong(args, process.cwd())
  let give = (path: string): void => void early.push(path)
  app.on('open-file', (event, path) => {
    event.preventDefault()
    give(path)
  })
  app.on('second-instance', (_, argv, folder) => {
    for (const path of filesAmong(programArguments(argv, app.isPackaged), folder)) give(path)
  })
  return {
    to: (taker) => {
      give = taker
      for (const path of early.splice(0)) give(path)
    },
  }
}
