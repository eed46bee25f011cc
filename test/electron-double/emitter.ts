import { EventEmitter } from 'node:events'

/** An emitter that refuses listeners for events that the double never tells. */
export class KnownEvents extends EventEmitter {
  constructor(
    private readonly owner: string,
    private readonly known: readonly string[],
  ) {
    super()
    this.on('newListener', (event: string) => {
      this.expectKnown(event)
    })
  }

  override emit(event: string, ...args: unknown[]): boolean {
    this.expectKnown(event)
    return super.emit(event, ...args)
  }

  private expectKnown(event: string): void {
    const own = ['newListener', 'removeListener', 'error']
    if (own.includes(event) || this.known.includes(event)) return
    throw new Error(`the double of Electron has no event ${event} of ${this.owner}`)
  }
}

/** An event that a listener may prevent. */
export function preventable<Params extends object>(params: Params): Electron.Event<Params> {
  let isPrevented = false
  return {
    ...params,
    preventDefault: () => {
      isPrevented = true
    },
    get defaultPrevented() {
      return isPrevented
    },
  }
}
