import type { pack as Pack, unpack as Unpack } from '../carry'

type Listener = (...args: unknown[]) => unknown
type Carried = { callback: number } | { text: string }
interface Detail {
  detail: string
}
interface World {
  document: EventTarget
}
/** What Node says to this world. */
export type ToWorld =
  | { kind: 'answer'; id: number; text?: string; error?: string }
  | { kind: 'event'; channel: string; args: string[] }
  | { kind: 'paths'; paths: Record<string, string> }

/** What this world says to Node. */
export interface ToNode {
  id: number
  channel: string
  args: string[]
}

/**
 * Runs in the world of the preload, which the page cannot reach, and gives the preload what a sandboxed one has.
 * `send` is a binding of DevTools that exists in this world only.
 */
export function isolatedWorld(
  secret: string,
  send: (text: string) => void,
  platform: string,
  pack: typeof Pack,
  unpack: typeof Unpack,
): { require: (name: string) => unknown; process: object; take: (message: ToWorld) => void } {
  const { document } = globalThis as unknown as World
  const functions: Listener[] = []
  const listeners = new Map<string, Listener[]>()
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  let paths: Record<string, string> = {}
  let count = 0

  const strict = <Value extends object>(name: string, value: Value): Value =>
    new Proxy(value, {
      get: (target, key) => {
        if (key in target || typeof key === 'symbol') return Reflect.get(target, key) as unknown
        throw new Error(`the double of Electron has no ${name}.${key}`)
      },
    })
  const tell = (name: string, value: unknown) => {
    document.dispatchEvent(new CustomEvent(secret + name, { detail: JSON.stringify(value) }))
  }
  const shapeOf = (value: unknown): unknown => {
    if (typeof value === 'function') return { kind: 'function', id: functions.push(value as Listener) - 1 }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return { kind: 'value', text: pack(value) }
    return { kind: 'object', of: Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]) }
  }
  const given = (arg: Carried): unknown =>
    'text' in arg
      ? unpack(arg.text)
      : (...args: unknown[]) => {
          tell('callback', { callback: arg.callback, args: args.map((each) => pack(each)) })
        }
  const settle = (promise: number, result: Promise<unknown>) => {
    result.then(
      (value) => {
        tell('settle', { promise, text: pack(value) })
      },
      (error: unknown) => {
        tell('settle', { promise, error: error instanceof Error ? error.message : String(error) })
      },
    )
  }
  document.addEventListener(`${secret}call`, (event) => {
    const { id, args } = JSON.parse((event as unknown as Detail).detail) as { id: number; args: Carried[] }
    try {
      const result = functions[id]?.(...args.map(given))
      if (!(result instanceof Promise)) {
        tell('reply', { value: pack(result) })
        return
      }
      count += 1
      tell('reply', { promise: count })
      settle(count, result)
    } catch (error) {
      tell('reply', { error: error instanceof Error ? error.message : String(error) })
    }
  })

  const ipcRenderer = strict('ipcRenderer', {
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        const texts = args.map((arg) => pack(arg))
        count += 1
        waiting.set(count, { resolve, reject })
        send(JSON.stringify({ id: count, channel, args: texts } satisfies ToNode))
      }),
    on: (channel: string, listener: Listener) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
    },
  })
  const contextBridge = strict('contextBridge', {
    exposeInMainWorld: (name: string, value: unknown) => {
      tell('expose', { name, shape: shapeOf(value) })
    },
  })
  const webUtils = strict('webUtils', { getPathForFile: (file: File) => paths[file.name] ?? '' })
  const electron = strict('electron', { ipcRenderer, contextBridge, webUtils })

  return {
    require: (name) => {
      if (name === 'electron') return electron
      throw new Error(`module not found: ${name}`)
    },
    process: strict('process', { platform, sandboxed: true, contextIsolated: true, env: {}, versions: {} }),
    take: (message) => {
      if (message.kind === 'paths') paths = message.paths
      else if (message.kind === 'event')
        for (const listener of listeners.get(message.channel) ?? []) listener({}, ...message.args.map(unpack))
      else {
        const asked = waiting.get(message.id)
        waiting.delete(message.id)
        if (message.text === undefined) asked?.reject(new Error(message.error))
        else asked?.resolve(unpack(message.text))
      }
    },
  }
}
