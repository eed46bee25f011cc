import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { findBrowser } from '../../electron/web/browsers'

/** The browser that a person has here; empty where there is none. */
export const wholeBrowser = (): string => findBrowser(process.platform, process.env)?.path ?? ''

/**
 * What draws pages in the tests: the engine without what a browser has around a page, where that is here, since a page
 * is opened in it with half the processor's work. Where it is not, the whole browser.
 */
export function engine(): string {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders.map((folder) => join(folder, 'chromium-headless-shell')).find(existsSync) ?? wholeBrowser()
}

/** With these it starts nothing that a test does not need, and asks nobody for anything. */
export const engineFlags = [
  // Where there is no graphics card, one is played by the processor, which the tests have better use for.
  '--disable-gpu',
  '--disable-software-rasterizer',
  '--disable-quic',
  // Windows that one person opens, one behind the other, are of one process, as long as it has one open.
  '--renderer-process-limit=1',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]
