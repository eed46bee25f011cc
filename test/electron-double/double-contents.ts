import type { CDPSession, Page } from 'playwright-core'
import { fromChromium, toChromium } from './addresses'
import { pack } from './carry'
import { doubleIpcMain } from './double-ipc'
import { doubleSession } from './double-session'
import { KnownEvents, preventable } from './emitter'
import { loud } from './loud'
import { grantPermissions } from './permissions'
import { PreloadWorld } from './preload-world'
import type { ToNode } from './page/isolated-world'

const events = [
  ...[
    'will-frame-navigate',
    'will-navigate',
    'will-redirect',
    'will-attach-webview',
    'did-finish-load',
    'did-start-navigation',
  ],
  ...['render-process-gone', 'destroyed', 'select-bluetooth-device'],
]

type OpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0]
type UdpPolicy = Parameters<Electron.WebContents['setWebRTCIPHandlingPolicy']>[0]
type Faithful = Pick<
  Electron.WebContents,
  | ('setWindowOpenHandler' | 'getURL' | 'isDestroyed' | 'isCrashed' | 'send' | 'print' | 'printToPDF' | 'id')
  | ('setWebRTCIPHandlingPolicy' | 'getWebRTCIPHandlingPolicy')
>

const known = new Map<Page, DoubleContents>()
export const contentsOf = (page: Page): DoubleContents | null => known.get(page) ?? null

/** What a window shows: a page of real Chromium. */
export class DoubleContents extends KnownEvents implements Faithful {
  readonly session = doubleSession
  private page: Page | null = null
  private devTools: CDPSession | null = null
  private world: PreloadWorld | null = null
  private opener: OpenHandler = () => ({ action: 'allow' })
  private expected: string | null = null
  private hasCrashed = false
  private udpPolicy: UdpPolicy = 'default'

  constructor(
    readonly id: number,
    private readonly preferences: Electron.WebPreferences,
  ) {
    super('webContents', events)
  }

  async start(page: Page, preload: string | null): Promise<void> {
    this.page = page
    known.set(page, this)
    const devTools = await page.context().newCDPSession(page)
    this.devTools = devTools
    await devTools.send('Page.enable')
    devTools.on('Page.windowOpen', ({ url, windowName }) => {
      this.askToOpen(url, windowName)
    })
    page.on('crash', () => {
      this.hasCrashed = true
      this.emit('render-process-gone', preventable({}), { reason: 'crashed', exitCode: 1 })
    })
    if (this.preferences.javascript === false)
      await devTools.send('Emulation.setScriptExecutionDisabled', { value: true })
    if (preload !== null) this.world = await PreloadWorld.open(devTools, preload, (call) => this.answer(call))
    await grantPermissions(devTools, this as unknown as Electron.WebContents)
  }

  async load(url: string): Promise<void> {
    this.expected = url
    await this.page?.goto(toChromium(url))
    this.emit('did-finish-load')
  }

  /** Whether the app lets a frame go there; where the app itself sends it, nobody is asked. */
  mayNavigate(url: string, isMainFrame: boolean): boolean {
    const isExpected = isMainFrame && this.expected === url
    this.expected = null
    const asked = preventable({ url, isMainFrame, isSameDocument: false, frame: null })
    if (!isExpected) this.emit('will-frame-navigate', asked)
    if (!isExpected && isMainFrame) this.emit('will-navigate', asked, url)
    if (!asked.defaultPrevented) this.emit('did-start-navigation', asked)
    return !asked.defaultPrevented
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.opener = handler
  }
  setWebRTCIPHandlingPolicy(policy: UdpPolicy): void {
    this.udpPolicy = policy
  }
  getWebRTCIPHandlingPolicy(): string {
    return this.udpPolicy
  }
  getURL(): string {
    return fromChromium(this.page?.url() ?? '')
  }
  isDestroyed(): boolean {
    return this.page?.isClosed() ?? false
  }
  isCrashed(): boolean {
    return this.hasCrashed
  }

  /** Before there is a page nobody hears it, as in Electron. */
  send(channel: string, ...args: unknown[]): void {
    void this.world?.tell({ kind: 'event', channel, args: args.map((arg) => pack(arg)) })
  }

  print(): void {
    throw new Error('no test has an answer for webContents.print')
  }

  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    const printBackground = options.printBackground ?? false
    const printed = await this.devTools?.send('Page.printToPDF', { printBackground, preferCSSPageSize: true })
    return Buffer.from(printed?.data ?? '', 'base64')
  }

  /** Which paths dropped files have: DevTools can drop a file, and the page is not told where it is. */
  async tellPaths(paths: Record<string, string>): Promise<void> {
    await this.world?.tell({ kind: 'paths', paths })
  }

  async close(): Promise<void> {
    this.emit('destroyed')
    await this.page?.close()
  }

  private askToOpen(url: string, frameName: string): void {
    const details = { url: fromChromium(url), frameName, features: '', disposition: 'new-window' }
    const { action } = this.opener(details as Electron.HandlerDetails)
    if (action === 'allow') throw new Error(`the app lets ${url} open a window, which the double does not`)
  }

  private async answer(call: ToNode): Promise<void> {
    const url = this.getURL()
    const senderFrame = loud('senderFrame', { url, parent: null })
    const event = { type: 'frame', sender: this, senderFrame, processId: 1, frameId: 1 }
    await this.world?.tell(await doubleIpcMain.answer(event as unknown as Electron.IpcMainInvokeEvent, call))
  }
}
