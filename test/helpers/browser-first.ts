import { lackingBrowser, serveBrowser } from './browser'

/** Once before the tests of the window: a browser, in which each of them has a person of its own. */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (lackingBrowser !== '') {
    console.log('The tests of the window are left out: there is no Chromium-family browser.')
    return undefined
  }
  const server = await serveBrowser()
  return () => server.close()
}
