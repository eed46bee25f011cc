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
