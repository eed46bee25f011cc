import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { HostFailure } from '../../shared/contract/failure'
import type { HostEvent } from '../../shared/contract/results'
import type { Result } from '../../shared/result'
import { createHost, type Host, type HostOptions } from '../../electron/host/host'

export interface TestHost extends Host {
  events: HostEvent[]
  /** Mistakes of the program, which no test may leave behind. */
  unexpected: unknown[]
}

/** A host whose own folders are all below one folder. Programs that are bundled alone use it too, far from the checkout. */
export function hostOn(folder: string, options: Partial<HostOptions> = {}): TestHost {
  const events: HostEvent[] = []
  const unexpected: unknown[] = []
  const host = createHost({
    now: () => new Date(),
    newId: randomUUID,
    version: '0.0.0',
    way: 'web',
    exportWorker: join(import.meta.dirname, '../../dist/worker/export-worker.js'),
    onEvent: (event) => events.push(event),
    onUnexpected: (error) => unexpected.push(error),
    dataFolder: join(folder, 'data'),
    exportFolder: join(folder, 'exports'),
    ...options,
  })
  return { ...host, events, unexpected }
}

/** The value of a call that has to succeed. */
export async function got<Value>(call: Promise<Result<Value, HostFailure>>): Promise<Value> {
  const result = await call
  if (!result.ok) throw new Error(`${result.failure.kind}: ${result.failure.message}`)
  return result.value
}

/** The failure of a call that has to be refused. */
export async function refused(call: Promise<Result<unknown, HostFailure>>): Promise<HostFailure> {
  const result = await call
  if (result.ok) throw new Error(`not refused: ${JSON.stringify(result.value)}`)
  return result.failure
}
