import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { browserPlaces, defaultBrowserCommand, findBrowser, hasDisplay } from '../../../electron/web/browsers'
import { makeEntryPage, removeEntryPages } from '../../../electron/web/entry-page'
import { openWindow } from '../../../electron/web/open-window'
import { temporaryFolder } from '../host/disk'

const address = 'http://127.0.0.1:1/#a-code'
const newAddress = () => address

/** Stands in for a program: writes down with what it was started, and ends. */
function putProgram(folder: string, name: string, code = 0): () => string[] {
  const [path, seen] = [join(folder, name), join(folder, `${name}.seen`)]
  writeFileSync(path, `#!/bin/sh\nprintf '%s\\n' "$@" > '${seen}'\nexit ${code}\n`)
  chmodSync(path, 0o755)
  return () => (existsSync(seen) ? readFileSync(seen, 'utf8').trim().split('\n') : [])
}

const pagesIn = (folder: string) => readdirSync(folder).filter((name) => name.startsWith('trunkwright-start-'))
const pageIn = (folder: string) => join(folder, pagesIn(folder)[0] ?? '')

describe.skipIf(process.platform === 'win32')('the window opens', () => {
  const open = (folder: string, env: Record<string, string> = { DISPLAY: ':0' }) =>
    openWindow(newAddress, { platform: 'linux', env: { PATH: folder, ...env }, home: folder, dataFolder: folder })

  async function onPath<Value>(folder: string, use: () => Promise<Value>): Promise<Value> {
    const before = process.env['PATH']
    process.env['PATH'] = `${folder}:${before ?? ''}`
    try {
      return await use()
    } finally {
      process.env['PATH'] = before
    }
  }

  it('as an app of its own in a Chromium-family browser, with a profile of its own and no traffic of the browser', async () => {
    const folder = temporaryFolder()
    const [chrome, other] = [putProgram(folder, 'google-chrome'), putProgram(folder, 'xdg-open')]
    expect(await open(folder)).toEqual({ kind: 'app-window', browser: 'Google Chrome' })
    expect(chrome().filter((arg) => arg.startsWith('--app='))).toEqual([`--app=${pathToFileURL(pageIn(folder)).href}`])
    expect(chrome()).toContain(`--user-data-dir=${join(folder, 'browser')}`)
    expect(chrome()).toContain('--disable-background-networking')
    expect(chrome()).not.toContain('--no-sandbox')
    expect(other()).toEqual([])
  })

  it('in the default browser where there is no such browser, or where it does not start', async () => {
    const folder = temporaryFolder()
    const other = putProgram(folder, 'xdg-open')
    expect(await onPath(folder, () => open(folder))).toEqual({ kind: 'default-browser' })
    expect(other()).toEqual([pageIn(folder)])
    await removeEntryPages({ platform: 'linux', home: folder, dataFolder: folder })
    putProgram(folder, 'chromium', 1)
    expect(await onPath(folder, () => open(folder))).toEqual({ kind: 'default-browser' })
  })

  it('by hand where nothing can open it, or where there is no display', async () => {
    const folder = temporaryFolder()
    putProgram(folder, 'xdg-open', 3)
    expect(await onPath(folder, () => open(folder))).toEqual({ kind: 'address-only' })
    const chrome = putProgram(folder, 'chromium')
    expect(await open(folder, {})).toEqual({ kind: 'address-only' })
    expect(chrome()).toEqual([])
    expect(pagesIn(folder)).toEqual([])
  })
})

describe.skipIf(process.platform === 'win32')('the page that leads to a window', () => {
  const place = (folder: string) => ({ platform: 'linux', home: folder, dataFolder: folder })

  it('holds the address, can be read by its owner only, and goes when the window has come in', async () => {
    const folder = temporaryFolder()
    const before = process.umask(0)
    let use: () => void = () => undefined
    const make = (onUsed: () => void) => ((use = onUsed), address)
    const { path } = await makeEntryPage(make, place(folder)).finally(() => process.umask(before))
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(readFileSync(path, 'utf8')).toContain(`location.replace("${address}")`)
    use()
    await expect.poll(() => pagesIn(folder)).toEqual([])
  })

  it('of a run that was killed goes with the next start, and nothing else does', async () => {
    const folder = temporaryFolder()
    await makeEntryPage(newAddress, place(folder))
    const others = ['trunkwright-start.html', 'trunkwright-start-0123456789abcdef.html.txt', 'plan.trunkwright']
    for (const name of others) writeFileSync(join(folder, name), '')
    await removeEntryPages(place(folder))
    expect(readdirSync(folder).sort()).toEqual(others.sort())
  })
})

describe('where browsers are', () => {
  it('on the path, of full folders only, the likeliest first', () => {
    const places = browserPlaces('linux', { PATH: ['/usr/bin', '', '.', '/opt/bin'].join(':') })
    expect(places[0]).toEqual({ name: 'Chromium', path: '/usr/bin/chromium' })
    expect(places.every(({ path }) => path.startsWith('/usr/bin/') || path.startsWith('/opt/bin/'))).toBe(true)
    expect(findBrowser('linux', { PATH: temporaryFolder() })).toBeNull()
    expect(findBrowser('linux', {})).toBeNull()
  })

  it('among the applications of macOS, and the programs of Windows', () => {
    expect(browserPlaces('darwin', {})[0]?.path).toBe('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome')
    expect(browserPlaces('win32', { ProgramFiles: 'C:\\Program Files' })).toContainEqual({
      name: 'Microsoft Edge',
      path: 'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
    })
    expect(browserPlaces('win32', {})).toEqual([])
  })

  it('a display is taken for granted on Windows and macOS, and looked for elsewhere', () => {
    expect([hasDisplay('win32', {}), hasDisplay('darwin', {}), hasDisplay('linux', {})]).toEqual([true, true, false])
    expect([hasDisplay('linux', { DISPLAY: ':0' }), hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })]).toEqual([
      true,
      true,
    ])
    expect(hasDisplay('linux', { DISPLAY: '' })).toBe(false)
  })

  it('each system has its own way to the default browser, none of them through a shell or with the code', () => {
    const page = '/home/a/trunkwright-start-0.html'
    expect(defaultBrowserCommand('linux', page)).toEqual({ program: 'xdg-open', args: [page] })
    expect(defaultBrowserCommand('darwin', page)).toEqual({ program: 'open', args: [page] })
    const { program, args } = defaultBrowserCommand('win32', page)
    expect([program, args[0], fileURLToPath(args[1] ?? '')]).toEqual(['rundll32', 'url.dll,FileProtocolHandler', page])
  })
})
