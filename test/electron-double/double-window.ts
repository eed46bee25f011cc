import { answerRequests } from './network'
import { doubleApp } from './double-app'
import { contentsOf, DoubleContents } from './double-contents'
import { KnownEvents, preventable } from './emitter'
import { loud } from './loud'

const events = ['ready-to-show', 'show', 'close', 'closed']

type Faithful = Pick<
  Electron.BrowserWindow,
  | ('loadURL' | 'show' | 'focus' | 'restore' | 'isMinimized' | 'maximize' | 'isMaximized' | 'getNormalBounds')
  | ('close' | 'destroy' | 'isDestroyed' | 'isVisible' | 'minimize' | 'getBounds' | 'setBounds')
>

/** The double shows what is safe only: sandboxed pages, apart from their preloads, without Node. */
function expectSafe({ sandbox, contextIsolation, nodeIntegration, webSecurity }: Electron.WebPreferences): void {
  const isSafe = sandbox !== false && contextIsolation !== false && nodeIntegration !== true && webSecurity !== false
  if (!isSafe) throw new Error('the double of Electron shows no window that is not sandboxed and isolated')
}

let isRouted: Promise<void> | null = null

/** A window, shown as a page of real Chromium. */
export class DoubleWindow extends KnownEvents implements Faithful {
  readonly webContents: DoubleContents
  private readonly started: Promise<void>
  private bounds: Electron.Rectangle
  private state: 'normal' | 'maximized' | 'minimized' = 'normal'
  private isShown: boolean
  private isGone = false

  constructor(readonly options: Electron.BrowserWindowConstructorOptions = {}) {
    super('BrowserWindow', events)
    doubleApp.expectReady('BrowserWindow')
    const preferences = options.webPreferences ?? {}
    expectSafe(preferences)
    const { x = 100, y = 100, width = 800, height = 600 } = options
    this.bounds = { x, y, width, height }
    this.isShown = options.show !== false
    const contents = new DoubleContents(doubleApp.windows.length + 1, preferences)
    this.webContents = loud('webContents', contents, () => this.isGone)
    doubleApp.emit('web-contents-created', preventable({}), this.webContents)
    this.started = this.start(contents, preferences.preload ?? null)
    const own = loud('BrowserWindow', this as DoubleWindow, () => this.isGone)
    doubleApp.windows.push(own)
    return own
  }

  static getAllWindows(): DoubleWindow[] {
    return (doubleApp.windows as DoubleWindow[]).filter((window) => !window.isDestroyed())
  }

  private async start(contents: DoubleContents, preload: string | null): Promise<void> {
    const { context } = doubleApp.expectReady('BrowserWindow')
    isRouted ??= prepare()
    await isRouted
    const page = await context.newPage()
    await page.setViewportSize({ width: this.bounds.width, height: this.bounds.height })
    await contents.start(page, preload)
  }

  async loadURL(url: string): Promise<void> {
    await this.started
    await this.webContents.load(url)
    this.emit('ready-to-show')
  }

  show(): void {
    this.isShown = true
    this.emit('show')
  }
  focus(): void {
    if (!this.isShown) throw new Error('a window that is not shown is not focused')
  }
  minimize(): void {
    this.state = 'minimized'
  }
  restore(): void {
    this.state = 'normal'
  }
  maximize(): void {
    this.state = 'maximized'
    this.isShown = true
  }
  isVisible(): boolean {
    return this.isShown
  }
  isMinimized(): boolean {
    return this.state === 'minimized'
  }
  isMaximized(): boolean {
    return this.state === 'maximized'
  }
  getBounds(): Electron.Rectangle {
    return this.bounds
  }
  getNormalBounds(): Electron.Rectangle {
    return this.bounds
  }
  setBounds(bounds: Partial<Electron.Rectangle>): void {
    this.bounds = { ...this.bounds, ...bounds }
  }
  isDestroyed(): boolean {
    return this.isGone
  }

  close(): void {
    const asked = preventable({})
    this.emit('close', asked)
    if (!asked.defaultPrevented) this.destroy()
  }

  destroy(): void {
    if (this.isGone) return
    const contents = this.webContents
    void contents.close()
    this.isGone = true
    this.emit('closed')
    if (DoubleWindow.getAllWindows().length === 0) doubleApp.emit('window-all-closed')
  }
}

/** Pages that no window here asked for are windows that a page tried to open. */
async function prepare(): Promise<void> {
  const { context } = doubleApp.expectReady('BrowserWindow')
  await answerRequests(context)
  context.on('page', (page) => {
    setTimeout(() => {
      if (!contentsOf(page)) void page.close().catch(() => undefined)
    }, 1_000)
  })
}
