import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../../../build/targets'
import { safePreferences } from '../../../electron/security/web-preferences'

const folder = join(root, 'electron')
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))

const holding = (pattern: RegExp): string[] =>
  sources.filter(({ text }) => pattern.test(text)).map(({ name }) => name.replaceAll('\\', '/'))

describe('every window', () => {
  it('is sandboxed, apart from its preload, without Node, and with the security of the web', () => {
    expect(safePreferences).toMatchObject({
      ...{ sandbox: true, contextIsolation: true, webSecurity: true, webviewTag: false },
      ...{ nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false },
      ...{ allowRunningInsecureContent: false, experimentalFeatures: false, navigateOnDragDrop: false },
    })
    const made = sources.flatMap(({ text }) => text.match(/webPreferences: \{[^}]*\}/g) ?? [])
    expect(made).toHaveLength(2)
    for (const preferences of made)
      expect(preferences).toMatch(/^webPreferences: \{ \.\.\.safePreferences, \w+(: false)? \}$/)
  })

  it('takes no feature of Blink that is not on by itself, and no element for other pages', () => {
    expect(holding(/enableBlinkFeatures|enable-features|<webview|allowpopups|WebContentsView|BrowserView/)).toEqual([])
  })

  it('shows what is served by our own protocol, never a file or an address of the network', () => {
    expect(holding(/loadFile\(/)).toEqual([])
    expect(holding(/loadURL\(/)).toEqual(['app/main-window.ts', 'app/print-page.ts'])
  })

  it('reaches the system by the list of known links only', () => {
    expect(holding(/openExternal\(/)).toEqual(['security/links.ts'])
    // What is shown, opened or binned the window names by a word only: a file of the list, or what the host exported
    // itself, with the ending of its kind.
    expect(holding(/openPath\(|showItemInFolder\(|trashItem\(/)).toEqual(['app/system-shell.ts'])
  })

  it('reaches the main process by what the preload exposes only', () => {
    expect(holding(/ipcMain\b.*\.(on|once|handleOnce)\(|\.handle\(/)).toEqual([
      'ipc/ipc-transport.ts',
      'security/window-protocol.ts',
    ])
    expect(holding(/exposeInMainWorld\(/)).toEqual(['preload/preload.ts'])
  })
})
