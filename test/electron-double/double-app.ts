import { startChromium, type Chromium } from './chromium'
import { KnownEvents, preventable } from './emitter'
import { loud } from './loud'
import { listenForSeconds, takeInstanceLock } from './single-instance'

const events = ['ready', 'web-contents-created', 'window-all-closed', 'before-quit', 'will-quit', 'quit']
const fromSystem = ['second-instance', 'open-file']

interface Closable {
  close: () => void
  isDestroyed: () => boolean
}

type PathName = Parameters<Electron.App['getPath']>[0]

type Faithful = Pick<
  Electron.App,
  | ('whenReady' | 'isReady' | 'quit' | 'exit' | 'enableSandbox' | 'setAboutPanelOptions')
  | ('isPackaged' | 'getPath' | 'setPath' | 'requestSingleInstanceLock')
>

/** The life of the program as Electron has it: ready once its script has run, and gone when all windows let it. */
export class DoubleApp extends KnownEvents implements Faithful {
  readonly isPackaged = process.env['ELECTRON_DOUBLE_PACKAGED'] === '1'
  readonly windows: Closable[] = []
  readonly switches = new Map<string, string>()
  readonly commandLine = loud('app.commandLine', {
    appendSwitch: (name: string, value = '') => {
      this.expectNotReady('app.commandLine.appendSwitch')
      this.switches.set(name, value)
    },
    getSwitchValue: (name: string) => this.switches.get(name) ?? '',
  } satisfies Partial<Electron.CommandLine>)

  isSandboxed = false
  isEnding = false
  chromium: Chromium | null = null
  private readonly paths = new Map<string, string>()
  private readonly ready: Promise<void>
  private resolveReady: () => void = () => undefined

  constructor() {
    super('app', [...events, ...fromSystem])
    this.ready = new Promise((resolve) => (this.resolveReady = resolve))
  }

  /** Called when the script of the main process has run. */
  async start(): Promise<void> {
    this.chromium = await startChromium()
    this.resolveReady()
    this.emit('ready', preventable({}), {})
  }

  whenReady(): Promise<void> {
    return this.ready
  }

  isReady(): boolean {
    return this.chromium !== null
  }

  enableSandbox(): void {
    this.expectNotReady('app.enableSandbox')
    this.isSandboxed = true
  }

  setAboutPanelOptions(options: Electron.AboutPanelOptionsOptions): void {
    if (!options.applicationName) throw new Error('the about panel has no name')
  }

  getPath(name: PathName): string {
    const path = this.paths.get(name)
    if (path === undefined) throw new Error(`the double of Electron has no path ${name} until it is set`)
    return path
  }

  setPath(name: string, path: string): void {
    this.paths.set(name, path)
  }

  requestSingleInstanceLock(additionalData: Record<string, unknown> = {}): boolean {
    const isFirst = takeInstanceLock(this.getPath('userData'), additionalData)
    if (isFirst) {
      listenForSeconds(this.getPath('userData'), ({ argv, folder, data }) => {
        this.emit('second-instance', preventable({}), argv, folder, data)
      })
    }
    return isFirst
  }

  /** Asks all windows to close; where one does not, nothing more happens. */
  quit(): void {
    if (!this.isReady()) {
      this.exit(0)
      return
    }
    if (this.isRefused('before-quit')) return
    for (const window of this.windows) if (!window.isDestroyed()) window.close()
    if (this.windows.some((window) => !window.isDestroyed()) || this.isRefused('will-quit')) return
    this.emit('quit', preventable({}), 0)
    this.exit(0)
  }

  exit(exitCode = 0): void {
    this.isEnding = true
    void Promise.resolve(this.chromium?.close()).finally(() => process.exit(exitCode))
  }

  expectReady(what: string): Chromium {
    if (!this.chromium) throw new Error(`${what} cannot be used before the app is ready`)
    return this.chromium
  }

  expectNotReady(what: string): void {
    if (this.chromium) throw new Error(`${what} has to be used before the app is ready`)
  }

  private isRefused(event: 'before-quit' | 'will-quit'): boolean {
    const asked = preventable({})
    this.emit(event, asked)
    return asked.defaultPrevented
  }
}

export const doubleApp = new DoubleApp()
