import { describe, expect, it } from 'vitest'
import { doubleApp } from './double-app'
import { DoubleMenu } from './double-menu'
import { doubleProtocol } from './double-protocol'
import { DoubleSession } from './double-session'
import { DoubleWindow } from './double-window'
import * as electron from './electron'

describe('the double of Electron', () => {
  it('knows no more of the module than the app uses', () => {
    const names = ['BrowserWindow', 'Menu', 'app', 'dialog', 'ipcMain', 'protocol', 'screen', 'session', 'shell']
    expect(Object.keys(electron).sort()).toEqual(names)
    const { app, BrowserWindow } = electron as unknown as Record<string, Record<string, unknown>>
    expect(() => app?.['setLoginItemSettings']).toThrow('the double of Electron has no app.setLoginItemSettings')
    expect(() => BrowserWindow?.['fromId']).toThrow('the double of Electron has no BrowserWindow.fromId')
  })

  it('has an order of things, as Electron has', () => {
    expect(() => new DoubleWindow()).toThrow('cannot be used before the app is ready')
    expect(() => electron.screen.getAllDisplays()).toThrow('cannot be used before the app is ready')
    expect(() => doubleProtocol.handle('app', () => new Response())).toThrow('cannot be used before the app is ready')
    expect(() => doubleApp.getPath('userData')).toThrow('no path userData until it is set')
  })

  it('shows no window that is not safe', () => {
    doubleApp.chromium = { context: {} as never, port: 0, close: () => Promise.resolve() }
    const unsafe = [{ sandbox: false }, { contextIsolation: false }, { nodeIntegration: true }, { webSecurity: false }]
    for (const webPreferences of unsafe) expect(() => new DoubleWindow({ webPreferences })).toThrow('not sandboxed')
    expect(() => doubleProtocol.registerSchemesAsPrivileged([])).toThrow('has to be used before the app is ready')
    doubleApp.chromium = null
  })

  it('has no answer that a test did not give', () => {
    const { dialog, shell } = electron
    expect(() => dialog.showOpenDialog({})).toThrow('no test has an answer for dialog.showOpenDialog')
    expect(() => shell.openExternal('x')).toThrow('no test has an answer for shell.openExternal')
  })

  it('knows the keys of menus, and takes none that Electron would not', () => {
    const withKeys = (accelerator: string) => DoubleMenu.buildFromTemplate([{ label: 'x', accelerator }])
    for (const keys of ['CmdOrCtrl+S', 'Shift+F3', 'CmdOrCtrl+\\', 'Alt+Shift+Plus'])
      expect(withKeys(keys)).toBeDefined()
    for (const keys of ['Strg+S', 'CmdOrCtrl+', 'CmdOrCtrl+Save', 'S+CmdOrCtrl'])
      expect(() => withKeys(keys)).toThrow('Electron does not know the keys')
    const twice = [1, 2].map(() => ({ id: 'x', label: 'x' }))
    expect(() => DoubleMenu.buildFromTemplate(twice)).toThrow('two menu items have one id')
  })

  it('allows what no handler denies, as Electron does', async () => {
    const session = new DoubleSession()
    const isGranted = () => session.isGranted('geolocation', 'app://x', {} as Electron.WebContents)
    expect([await isGranted(), await session.isCancelled('https://x.example/')]).toEqual([true, false])
    session.setPermissionRequestHandler((_, __, callback) => callback(false))
    expect(await isGranted()).toBe(false)
    session.setPermissionRequestHandler(null)
    session.setPermissionCheckHandler(() => false)
    expect(await isGranted()).toBe(false)
  })
})
