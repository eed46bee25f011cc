import { randomUUID } from 'node:crypto'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { HostEvent } from '../../shared/contract/results'
import { version } from '../cli/version'
import { dataFolderFor } from '../host/files/data-folder'
import { createHost, type Host } from '../host/host'
import { makeFolder } from '../host/store/make-folder'
import { startOnce, type Start } from './first-instance'
import { openWindow, type Opened, type Surroundings } from './open-window'
import { startWebHost, type WebHost } from './web-host'
import { readWindowFiles } from './window-files'

interface Running {
  host: Host
  web: WebHost
  instance: Start
}

const { platform, env } = process

/** Starts the host with its window, or has the one that runs come forward. */
async function start(dataFolder: string): Promise<void> {
  await makeFolder(dataFolder)
  const surroundings: Surroundings = { platform, env, dataFolder }
  const onEvent = (event: HostEvent) => {
    web.send(event)
  }
  const parts = join(import.meta.dirname, '..')
  const host = createHost({
    ...{ now: () => new Date(), newId: randomUUID, version, way: 'web', dataFolder, onEvent },
    exportWorker: join(parts, 'worker', 'export-worker.js'),
  })
  const web = await startWebHost({
    program: host.program,
    files: readWindowFiles(join(parts, 'window')),
    onUnused: () => {
      stop()
    },
  })
  const instance = await startOnce(dataFolder, () => comeForward(web, surroundings))
  const stop = stopOnce({ host, web, instance })
  if (instance.kind === 'second') {
    say(secondLine(instance.address))
    stop()
    return
  }
  const address = web.newAddress()
  say(firstLine(await openWindow(address, surroundings), address))
}

/** The window that is there shows itself; where none is, another one is opened. */
async function comeForward(web: WebHost, surroundings: Surroundings): Promise<string | null> {
  if (web.windows() > 0) {
    web.send({ kind: 'bring-forward' })
    return null
  }
  const address = web.newAddress()
  const opened = await openWindow(address, surroundings)
  return opened.kind === 'address-only' ? address : null
}

/** Ends when what is being saved is on the disk. From the beginning of that on, a new start is a first one. */
function stopOnce({ host, web, instance }: Running): () => void {
  let isStopping = false
  const stop = () => {
    if (isStopping) return
    isStopping = true
    if (instance.kind === 'first') void instance.stop()
    void host.close().then(web.close)
  }
  // Asked a second time, the system ends the process at once.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop)
  return stop
}

const openByHand = (address: string): string => `Open ${address} in a browser on this machine.`

function firstLine(opened: Opened, address: string): string {
  if (opened.kind === 'address-only') return openByHand(address)
  const browser = opened.kind === 'app-window' ? opened.browser : 'the default browser'
  return `Electron's runtime is not here: the window opens in ${browser}.`
}

const secondLine = (address: string | null): string =>
  address === null ? 'Trunkwright is running already: its window comes forward.' : openByHand(address)

function say(line: string): void {
  console.log(line)
}

try {
  await start(dataFolderFor({ platform, env, home: homedir() }))
} catch (error) {
  console.error(`Trunkwright could not be started: ${error instanceof Error ? error.message : String(error)}`)
  process.exit(1)
}
