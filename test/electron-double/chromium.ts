import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type * as playwright from 'playwright-core'
import { engine, engineFlags } from '../helpers/engine'

/** The Chromium in which windows are shown. The port is for whoever wants to look on, as tests do. */
export interface Chromium {
  context: playwright.BrowserContext
  port: number
  close: () => Promise<void>
}

export async function startChromium(): Promise<Chromium> {
  const folder = mkdtempSync(join(tmpdir(), 'trunkwright-double-'))
  // Not before it is needed: the command line is told apart first. As Node's older kind of module it is not read twice.
  const { chromium } = createRequire(import.meta.url)('playwright-core') as typeof playwright
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: engine(),
    serviceWorkers: 'block',
    args: [...engineFlags, '--remote-debugging-port=0', '--enable-features=NetworkServiceInProcess2'],
  })
  const [port = ''] = readFileSync(join(folder, 'DevToolsActivePort'), 'utf8').split('\n')
  return {
    context,
    port: Number(port),
    close: async () => {
      await context.close()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
