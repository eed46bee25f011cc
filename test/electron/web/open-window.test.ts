import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { browserPlaces, defaultBrowserCommand, findBrowser, hasDisplay } from '../../../electron/web/browsers'
import { openWindow } from '../../../electron/web/open-window'
import { temporaryFolder } from '../host/disk'

const address = 'http://127.0.0.1:1/#code'

/** Stands in for a program: writes down with what it was started, and ends. */
function putProgram(folder: string, name: string, code = 0): () => string[] {
  const [path, seen] = [join(folder, name), join(folder, `${name}.seen`)]
  writeFileSync(path, `#!/bin/sh\nprintf '%s\\n' "$@" > '${seen}'\nexit ${code}\n`)
  chmodSync(path, 0o755)
  return () => (existsSync(seen) ? readFileSync(seen, 'utf8').trim().split('\n') : [])
}

describe.skipIf(process.platform === 'win32')('the window opens', () => {
  const open = (folder: string, env: Record<string, string> = { DISPLAY: ':0' }) =>
    openWindow(address, { platform: 'linux', env: { PATH: folder, ...env }, dataFolder: join(folder, 'data') })

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
    expect(chrome()).toContain(`--app=${address}`)
    expect(chrome()).toContain(`--user-data-dir=${join(folder, 'data', 'browser')}`)
    expect(chrome()).toContain('--disable-background-networking')
    expect(chrome()).not.toContain('--no-sandbox')
    expect(other()).toEqual([])
  })

  it('in the default browser where there is no such browser, or where it does not start', async () => {
    const folder = temporaryFolder()
    const other = putProgram(folder, 'xdg-open')
    expect(await onPath(folder, () => open(folder))).toEqual({ kind: 'default-browser' })
    expect(other()).toEqual([address])
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

  it('each system has its own way to the default browser, none of them through a shell', () => {
    expect(defaultBrowserCommand('linux', address)).toEqual({ program: 'xdg-open', args: [address] })
    expect(defaultBrowserCommand('darwin', address)).toEqual({ program: 'open', args: [address] })
    expect(defaultBrowserCommand('win32', address).program).toBe('rundll32')
  })
})
