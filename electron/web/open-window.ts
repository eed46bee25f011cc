import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { defaultBrowserCommand, findBrowser, hasDisplay } from './browsers'

export interface Surroundings {
  platform: string
  env: Readonly<Record<string, string | undefined>>
  dataFolder: string
}

/** How the window was opened. */
export type Opened = { kind: 'app-window'; browser: string } | { kind: 'default-browser' } | { kind: 'address-only' }

/**
 * Opens the address as a window of its own in a Chromium-family browser, or else in the default browser, or else not
 * at all: then whoever started it opens the address.
 */
export async function openWindow(address: string, { platform, env, dataFolder }: Surroundings): Promise<Opened> {
  if (!hasDisplay(platform, env)) return { kind: 'address-only' }
  const browser = findBrowser(platform, env)
  if (browser && (await starts(browser.path, appArguments(address, dataFolder)))) {
    return { kind: 'app-window', browser: browser.name }
  }
  const { program, args } = defaultBrowserCommand(platform, address)
  return (await starts(program, args)) ? { kind: 'default-browser' } : { kind: 'address-only' }
}

/** A profile of its own keeps the window apart from the person's browsing, extensions and sync. */
const appArguments = (address: string, dataFolder: string): string[] => [
  `--app=${address}`,
  `--user-data-dir=${join(dataFolder, 'browser')}`,
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** True once the program has run for a moment, or has handed over and ended well. */
function starts(program: string, args: string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { detached: true, stdio: 'ignore' })
    const settled = setTimeout(() => {
      child.unref()
      resolve(true)
    }, 1_500)
    const settle = (isRunning: boolean) => {
      clearTimeout(settled)
      resolve(isRunning)
    }
    child.once('error', () => {
      settle(false)
    })
    child.once('exit', (code) => {
      settle(code === 0)
    })
  })
}
