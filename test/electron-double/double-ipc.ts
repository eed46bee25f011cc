import { KnownEvents } from './emitter'
import { pack, unpack } from './carry'
import type { ToNode, ToWorld } from './page/isolated-world'

type Handler = Parameters<Electron.IpcMain['handle']>[1]
type Faithful = Pick<Electron.IpcMain, 'handle' | 'removeHandler'>

/** The main process' end of the calls of preloads. */
export class DoubleIpcMain extends KnownEvents implements Faithful {
  private readonly handlers = new Map<string, Handler>()

  constructor() {
    super('ipcMain', [])
  }

  handle(channel: string, handler: Handler): void {
    if (this.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    this.handlers.set(channel, handler)
  }

  removeHandler(channel: string): void {
    this.handlers.delete(channel)
  }

  /** Answers a call; what a handler throws goes back as Electron words it. */
  async answer(event: Electron.IpcMainInvokeEvent, { id, channel, args }: ToNode): Promise<ToWorld> {
    try {
      const handler = this.handlers.get(channel)
      if (!handler) throw new Error(`No handler registered for '${channel}'`)
      const value = (await handler(event, ...args.map((text) => unpack(text)))) as unknown
      return { kind: 'answer', id, text: pack(value) }
    } catch (error) {
      return { kind: 'answer', id, error: `Error invoking remote method '${channel}': ${String(error)}` }
    }
  }
}

export const doubleIpcMain = new DoubleIpcMain()
