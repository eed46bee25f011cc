import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { createHost } from '../../electron/host/host'
import { startWebHost } from '../../electron/web/web-host'
import type { HostEvent } from '../../shared/contract/results'
import { ensureBuilt } from '../ensure-built'
import { builtFile, targets, version } from '../targets'

export interface ExampleHost {
  origin: string
  /** The end of an address that opens one window, once. */
  entrance: (onUsed?: () => void) => string
  close: () => Promise<void>
}

/** The host with its web transport, from its sources, on a folder of its own with the worked example in it. */
export async function startExampleHost(dataFolder: string, onUnused: () => void): Promise<ExampleHost> {
  // Exports are made in a thread, which starts from what is built.
  await ensureBuilt(targets.worker)
  const host = createHost({
    ...{ now: () => new Date(), newId: randomUUID, version, way: 'web', dataFolder },
    exportFolder: join(dataFolder, 'exports'),
    exportWorker: builtFile(targets.worker),
    onEvent: (event: HostEvent) => {
      web.send(event)
    },
  })
  const made = await host.program.createProject({ name: 'Ashmere SIP trunk encryption', example: true })
  if (!made.ok) throw new Error(made.failure.message)
  await host.program.closeProject({ handle: made.value.handle })
  const web = await startWebHost({ program: host.program, files: new Map(), onUnused })
  return {
    origin: web.origin,
    entrance: (onUsed) => web.newAddress(onUsed).slice(web.origin.length),
    close: async () => {
      await host.close()
      await web.close()
    },
  }
}
