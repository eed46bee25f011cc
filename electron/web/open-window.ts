import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { defaultBrowserCommand, findBrowser, hasDisplay } from './browsers'
import { makeEntryPage, type EntryPage, type EntryPlace, type NewAddress } from './entry-page'

export interface Surroundings extends EntryPlace {
  env: Readonly<Record<string, string | undefined>>
}

/** How the window was opened. */
export type Opened = { kind: 'app-window'; browser: string } | { kind: 'default-browser' } | { kind: 'address-only' }

/**
 * Opens a window of its own in a Chromium-family browser, or else in the default browser, or else not at all: then
 * whoever started it opens an address by hand. The page that the browser is given goes when the window has come in.
 */
export async function openWindow(newAddress: NewAddress, surroundings: Surroundings): Promise<Opened> {
  if (!hasDisplay(surroundings.platform, surroundings.env)) return { kind: 'address-only' }
  const page = await makeEntryPage(newAddress, surroundings).catch(() => null)
  if (page === null) return { kind: 'address-only' }
  const opened = await openPage(page, surroundings)
  if (opened.kind === 'address-only') await page.remove()
  return opened
}

async function openPage({ path }: EntryPage, { platform, env, dataFolder }: Surroundings): Promise<Opened> {
  const browser = findBrowser(platform, env)
  if (browser && (await starts(browser.path, appArguments(path, dataFolder)))) {
    return { kind: 'app-window', browser: browser.name }
  }
  const { program, args } = defaultBrowserCommand(platform, path)
  return (await starts(program, args)) ? { kind: 'default-browser' } : { kind: 'address-only' }
}

/** A profile of its own keeps the window apart from the person's browsing, extensions and sync. */
const appArguments = (page: string, dataFolder: string): string[] => [
  `--app=${pathToFileURL(page).href}`,
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
