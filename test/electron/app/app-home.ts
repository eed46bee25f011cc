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
export function sharedApp(driver: Driver): (() => Running) & { home: () => string } {
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
  const app = () => {
    if (!running) throw new Error('the app has not started')
    return running
  }
  return Object.assign(app, { home: () => home })
}

/** A home with one app for all tests that bear what the others left in it: each has files of its own. */
export function sharedAppHome(driver: Driver): () => Omit<AppHome, 'start'> & { running: Running } {
  const app = sharedApp(driver)
  return () => ({ ...homeIn(app.home(), driver), running: app() })
}

export function appHomeFor(driver: Driver): AppHome {
  const folder = newHome()
  const home = homeIn(folder, driver)
  mkdirSync(home.library, { recursive: true })
  onTestFinished(() => {
    remove(folder)
  })
  return {
    ...home,
    start: async (launch = {}) => {
      const running = await driver.launch({ home: folder, ...launch })
      onTestFinished(running.close)
      return running
    },
  }
}

const homeIn = (folder: string, driver: Driver): Omit<AppHome, 'start'> => ({
  ...{ folder, library: join(folder, 'data', 'trunkwright', 'projects'), at: (name) => join(folder, name) },
  run: (...args) => driver.run({ home: folder, args }),
})
