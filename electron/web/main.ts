import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { HostEvent } from '../../shared/contract/results'
import { version } from '../cli/version'
import { dataFolderFor } from '../host/files/data-folder'
import { homeFolder } from '../host/files/home-folder'
import { createHost, type Host } from '../host/host'
import { onUncaught } from '../host/last-resort'
import { reasonOf } from '../host/refusal'
import { endBy, onStopSignals } from '../host/stop-signals'
import { makeFolder } from '../host/store/make-folder'
import { answerTo } from './asked'
import { removeEntryPages } from './entry-page'
import { startOnce, type Start } from './first-instance'
import { openWindow, type Opened, type Surroundings } from './open-window'
import { startWebHost, type WebHost } from './web-host'
import { readWindowFiles } from './window-files'

interface Running {
  host: Host
  web: WebHost
  instance: Start
  surroundings: Surroundings
}

const { platform, env } = process

/** Starts the host with its window, or has the one that runs come forward. */
async function start(home: string): Promise<void> {
  const dataFolder = dataFolderFor({ platform, env, home })
  await makeFolder(dataFolder)
  const surroundings: Surroundings = { platform, env, home, dataFolder }
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
    onUsedBefore: () => {
      failWith(stop, usedBefore)
    },
  })
  const instance = await startOnce(dataFolder, () => comeForward(web, surroundings))
  const stop = stopOnce({ host, web, instance, surroundings })
  onUncaught((sentence) => {
    failWith(stop, sentence)
  })
  if (instance.kind === 'second') {
    say(secondLine(instance.address))
    stop()
    return
  }
  await removeEntryPages(surroundings)
  say(await firstLine(web, surroundings))
}

/** The window that is there shows itself; where none is, another one is opened. */
async function comeForward(web: WebHost, surroundings: Surroundings): Promise<string | null> {
  if (web.windows() > 0) {
    web.send({ kind: 'bring-forward' })
    return null
  }
  const opened = await openAndWait(web, surroundings)
  return opened.kind === 'address-only' ? web.newAddress() : null
}

/** A browser that sees no page of ours, or shows it in a way that leads nowhere, says nothing: a person has to be told. */
const patienceMs = 30_000

async function openAndWait(web: WebHost, surroundings: Surroundings): Promise<Opened> {
  const late = setTimeout(() => {
    say(`The window has not come. ${openByHand(web.newAddress())}`)
  }, patienceMs).unref()
  const inTime = () => {
    clearTimeout(late)
  }
  const newAddress = (onUsed: () => void) =>
    web.newAddress(() => {
      inTime()
      onUsed()
    })
  const opened = await openWindow(newAddress, surroundings)
  if (opened.kind === 'address-only') inTime()
  return opened
}

/** Ends when what is being saved is on the disk. From the beginning of that on, a new start is a first one. */
function stopOnce({ host, web, instance, surroundings }: Running): () => void {
  let isStopping = false
  const stop = () => {
    if (isStopping) return
    isStopping = true
    if (instance.kind === 'first') void Promise.all([instance.stop(), removeEntryPages(surroundings)])
    void host.close().then(web.close)
  }
  const stopListening = onStopSignals((signal, count) => {
    if (count === 1) stop()
    else endBy(signal, stopListening)
  })
  return stop
}

/** A save takes no longer, in ms: what hangs after a mistake is not waited for without end. */
const longestEndMs = 30_000

function failWith(stop: () => void, sentence: string): void {
  console.error(sentence)
  process.exitCode = 1
  setTimeout(() => process.exit(), longestEndMs).unref()
  stop()
}

const usedBefore =
  'The code that opens the window came a second time: somebody else on this machine may have read it. Trunkwright ends, and what was saved is on the disk. Start it again, and open the address once.'

const openByHand = (address: string): string => `Open ${address} in a browser on this machine.`

/** Who starts this program in the place of Electron says why. */
const why = env['TRUNKWRIGHT_WHY_BROWSER'] ?? "Electron's runtime is not here"

async function firstLine(web: WebHost, surroundings: Surroundings): Promise<string> {
  const opened = await openAndWait(web, surroundings)
  if (opened.kind === 'address-only') return openByHand(web.newAddress())
  const browser = opened.kind === 'app-window' ? opened.browser : 'the default browser'
  return `${why}: the window opens in ${browser}.`
}

const secondLine = (address: string | null): string =>
  address === null ? 'Trunkwright is running already: its window comes forward.' : openByHand(address)

function say(line: string): void {
  console.log(line)
}

/** Whoever reads the lines may have seen enough, as `head` does: that ends nothing. */
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)

async function startOrSay(): Promise<void> {
  try {
    await start(homeFolder())
  } catch (error) {
    console.error(`Trunkwright could not be started: ${reasonOf(error)}`)
    process.exit(1)
  }
}

const answer = answerTo(process.argv.slice(2))
if (answer === null) await startOrSay()
else {
  process.exitCode = answer.code
  process[answer.code === 0 ? 'stdout' : 'stderr'].write(answer.says)
}
