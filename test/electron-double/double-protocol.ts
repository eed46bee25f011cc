import { addScheme } from './addresses'
import { doubleApp } from './double-app'

type Handler = Parameters<Electron.Protocol['handle']>[1]
type Faithful = Pick<Electron.Protocol, 'registerSchemesAsPrivileged' | 'handle'>

/** Schemes of our own, which have to be standard ones. */
export class DoubleProtocol implements Faithful {
  private readonly handlers = new Map<string, Handler>()

  registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]): void {
    doubleApp.expectNotReady('protocol.registerSchemesAsPrivileged')
    for (const { scheme, privileges } of schemes) {
      if (!privileges?.standard || !privileges.secure) throw new Error('the double shows standard, secure schemes only')
      if (privileges.bypassCSP) throw new Error('the double bypasses no content security policy')
      addScheme(scheme)
    }
  }

  handle(scheme: string, handler: Handler): void {
    doubleApp.expectReady('protocol.handle')
    if (this.handlers.has(scheme)) throw new Error(`the scheme ${scheme} is handled already`)
    this.handlers.set(scheme, handler)
  }

  /** Null where nobody handles the scheme of an address. */
  async answer(url: string, method: string, headers: Record<string, string>): Promise<Response | null> {
    const handler = this.handlers.get(url.split(':')[0] ?? '')
    return handler ? handler(new Request(url, { method, headers })) : null
  }
}

export const doubleProtocol = new DoubleProtocol()
