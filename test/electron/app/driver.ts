import type * as electron from 'electron'
import type { Page } from 'playwright-core'

export type ElectronModule = typeof electron

/** How the program is started. */
export interface Launch {
  /** A person's home folder: the program keeps everything below it. */
  home: string
  args?: readonly string[]
  /** More of the environment. */
  env?: Readonly<Record<string, string>>
}

/** What a program did that ended by itself. */
export interface Ended {
  code: number | null
  stdout: string
  stderr: string
}

/** The running app, the same for every runtime. */
export interface Running {
  /** The page of its window. */
  page: Page
  /** The address of the page as the app sees it. */
  address: () => string
  /** Evaluates a function in the main process; it knows nothing but its arguments. */
  inMain: <Arg, Value>(run: (electron: ElectronModule, arg: Arg) => Value | Promise<Value>, arg: Arg) => Promise<Value>
  /** Drops a file on the window, as a person does. */
  drop: (path: string) => Promise<void>
  ended: Promise<Ended>
  /** Ends it at once, and tells what was wrong that no test asked for. */
  close: () => Promise<void>
}

/** A runtime that the same scenarios run on. */
export interface Driver {
  name: string
  /** Why it cannot run here; empty where it can. */
  lacking: string
  /** Resolves when the window is there. */
  launch: (launch: Launch) => Promise<Running>
  /** Starts the program where it ends by itself: as a command line, or as a second start. */
  run: (launch: Launch) => Promise<Ended>
}
