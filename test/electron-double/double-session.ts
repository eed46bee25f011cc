import { KnownEvents } from './emitter'
import { loud } from './loud'

const events = ['select-hid-device', 'select-usb-device', 'select-serial-port']

type OnBeforeRequest = Parameters<Electron.WebRequest['onBeforeRequest']>[0]
type BeforeRequest = Extract<OnBeforeRequest, (...args: never[]) => void>
type Faithful = Pick<
  Electron.Session,
  | ('setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler')
  | ('setDisplayMediaRequestHandler' | 'setSpellCheckerEnabled' | 'fetch')
>
type Handlers = Parameters<Electron.Session['setPermissionRequestHandler']>[0]
type Checks = Parameters<Electron.Session['setPermissionCheckHandler']>[0]
type Devices = Parameters<Electron.Session['setDevicePermissionHandler']>[0]
type Displays = Parameters<Electron.Session['setDisplayMediaRequestHandler']>[0]
export type Permission = Parameters<NonNullable<Handlers>>[1]

/** What a page may do, and which requests go out. Without handlers everything is allowed, as in Electron. */
export class DoubleSession extends KnownEvents implements Faithful {
  requests: Handlers = null
  checks: Checks = null
  devices: Devices = null
  displays: Displays = null
  isSpellChecking = true
  private before: BeforeRequest | null = null

  readonly webRequest = loud('session.webRequest', {
    onBeforeRequest: (listener: OnBeforeRequest) => {
      if (typeof listener !== 'function') throw new Error('the double of Electron knows no filters of requests')
      this.before = listener
    },
  } satisfies { onBeforeRequest: (listener: OnBeforeRequest) => void })

  constructor() {
    super('session', events)
  }

  setPermissionRequestHandler(handler: Handlers): void {
    this.requests = handler
  }
  setPermissionCheckHandler(handler: Checks): void {
    this.checks = handler
  }
  setDevicePermissionHandler(handler: Devices): void {
    this.devices = handler
  }
  setDisplayMediaRequestHandler(handler: Displays): void {
    this.displays = handler
  }
  setSpellCheckerEnabled(enable: boolean): void {
    this.isSpellChecking = enable
  }

  /** True where the app cancels a request. */
  isCancelled(url: string): Promise<boolean> {
    const { before } = this
    if (!before) return Promise.resolve(false)
    return new Promise((resolve) => {
      before({ url } as Electron.OnBeforeRequestListenerDetails, ({ cancel }) => {
        resolve(cancel === true)
      })
    })
  }

  async fetch(input: string | Request): Promise<Response> {
    const url = typeof input === 'string' ? input : input.url
    if (await this.isCancelled(url)) throw new Error('net::ERR_BLOCKED_BY_CLIENT')
    return fetch(input)
  }

  /** Whether a page of an origin is given a permission: both handlers have a say. */
  async isGranted(permission: Permission, origin: string, contents: Electron.WebContents): Promise<boolean> {
    const { requests, checks } = this
    if (checks && !checks(contents, permission, origin, {} as Electron.PermissionCheckHandlerHandlerDetails))
      return false
    if (!requests) return true
    return new Promise((resolve) => {
      requests(contents, permission, resolve, {} as Electron.PermissionRequest)
    })
  }
}

export const doubleSession = loud('session.defaultSession', new DoubleSession())
