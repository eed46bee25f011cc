import { chromium, type Browser, type BrowserServer } from 'playwright-core'
import { engine, engineFlags, wholeBrowser } from './engine'

/** Where the one browser is that serves all tests of a run; not set where each program starts its own. */
const address = 'TRUNKWRIGHT_TEST_BROWSER'

/** A reason to leave the tests of the window out; empty where there is a browser. */
export const lackingBrowser = wholeBrowser() === '' ? ' (skipped: no Chromium-family browser)' : ''

const options = (executablePath: string) => ({
  executablePath,
  args: engineFlags,
})

/** One browser for all that is opened in this process and in those that it starts from now on. */
export async function serveBrowser(): Promise<BrowserServer> {
  const server = await chromium.launchServer(options(engine()))
  process.env[address] = server.wsEndpoint()
  return server
}

/** A whole browser of one's own shares nothing with others, not the clipboard either. */
export const ownBrowser = (): Promise<Browser> => chromium.launch(options(wholeBrowser()))

/** The browser that is served, to be closed as one that was started here. */
export const openBrowser = (): Promise<Browser> => {
  const served = process.env[address]
  return served === undefined ? ownBrowser() : chromium.connect(served)
}
