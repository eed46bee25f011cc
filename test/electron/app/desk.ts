import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, onTestFinished } from 'vitest'
import type { Driver, Launch, Running } from './driver'

/** A person's machine, gone after the test. */
export interface Desk {
  home: string
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

export function deskFor(driver: Driver): Desk {
  const home = newHome()
  const library = join(home, 'data', 'trunkwright', 'projects')
  mkdirSync(library, { recursive: true })
  onTestFinished(() => {
    remove(home)
  })
  return {
    ...{ home, library, at: (name) => join(home, name) },
    start: async (launch = {}) => {
      const running = await driver.launch({ home, ...launch })
      onTestFinished(running.close)
      return running
    },
    run: (...args) => driver.run({ home, args }),
  }
}
