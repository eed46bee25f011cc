import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, onTestFinished } from 'vitest'
import type { Driver, Launch, Running } from './driver'

/** The home folder of a person who runs the desktop app, gone after the test. */
export interface AppHome {
  folder: string
  library: string
  at: (name: string) => string
  /** Starts the app; it is ended after the test. */
  start: (launch?: Partial<Launch>) => Promise<Running>
  /** Starts the program where it ends by itself. */
  run: (...args: string[]) => ReturnType<Driver['run']>
}

const newHome = (): string => mkdtempSync(join(tmpdir(), 'trunkwright-desktop-'))
const remove = (home: string): void => rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })

/** One app for all tests that leave it as they found it. */
export function sharedApp(driver: Driver): () => Running {
  let home = ''
  let running: Running | undefined
  beforeAll(async () => {
    home = newHome()
    running = await driver.launch({ home })
  })
  afterAll(async () => {
    await running?.close()
    remove(home)
  })
  return () => {
    if (!running) throw new Error('the app has not started')
    return running
  }
}

export function appHomeFor(driver: Driver): AppHome {
  const folder = newHome()
  const library = join(folder, 'data', 'trunkwright', 'projects')
  mkdirSync(library, { recursive: true })
  onTestFinished(() => {
    remove(folder)
  })
  return {
    ...{ folder, library, at: (name) => join(folder, name) },
    start: async (launch = {}) => {
      const running = await driver.launch({ home: folder, ...launch })
      onTestFinished(running.close)
      return running
    },
    run: (...args) => driver.run({ home: folder, args }),
  }
}
