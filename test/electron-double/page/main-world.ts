import type { pack as Pack, unpack as Unpack } from '../carry'

interface Detail {
  detail: string
}
interface World {
  document: EventTarget
  addEventListener: (name: string, listener: (event: Detail) => void) => void
}
type Shape =
  { kind: 'function'; id: number } | { kind: 'value'; text: string } | { kind: 'object'; of: [string, Shape][] }
type Reply = { value: string } | { promise: number } | { error: string }
type Settle = { resolve: (value: unknown) => void; reject: (error: Error) => void }

/**
 * Runs in the page's own world before any script of the page: builds what the preload exposes. Calls and answers cross
 * as text in events, so that no object of one world is ever in the other.
 */
export function mainWorld(secret: string, pack: typeof Pack, unpack: typeof Unpack): void {
  const { document } = globalThis as unknown as World
  const callbacks: ((...args: unknown[]) => unknown)[] = []
  const promises = new Map<number, Settle>()
  let reply: Reply = { error: 'nobody answered' }

  const hear = (name: string, take: (value: never) => void) => {
    document.addEventListener(secret + name, (event) => {
      take(JSON.parse((event as unknown as Detail).detail) as never)
    })
  }
  const tell = (name: string, value: unknown) => {
    document.dispatchEvent(new CustomEvent(secret + name, { detail: JSON.stringify(value) }))
  }
  const call = (id: number, args: unknown[]): unknown => {
    const carried = args.map((arg) =>
      typeof arg === 'function' ? { callback: callbacks.push(arg as () => unknown) - 1 } : { text: pack(arg) },
    )
    tell('call', { id, args: carried })
    const answered = reply
    if ('error' in answered) throw new Error(answered.error)
    if ('value' in answered) return unpack(answered.value)
    return new Promise((resolve, reject) => promises.set(answered.promise, { resolve, reject }))
  }
  const build = (shape: Shape): unknown => {
    if (shape.kind === 'function') return (...args: unknown[]) => call(shape.id, args)
    if (shape.kind === 'value') return unpack(shape.text)
    return Object.freeze(Object.fromEntries(shape.of.map(([key, inner]) => [key, build(inner)])))
  }
  hear('expose', ({ name, shape }: { name: string; shape: Shape }) => {
    Object.defineProperty(globalThis, name, { value: build(shape), enumerable: true })
  })
  hear('reply', (value: Reply) => {
    reply = value
  })
  hear('settle', ({ promise, ...settled }: { promise: number; text?: string; error?: string }) => {
    const waiting = promises.get(promise)
    promises.delete(promise)
    if (settled.text === undefined) waiting?.reject(new Error(settled.error))
    else waiting?.resolve(unpack(settled.text))
  })
  hear('callback', ({ callback, args }: { callback: number; args: string[] }) => {
    callbacks[callback]?.(...args.map((text) => unpack(text)))
  })
}
