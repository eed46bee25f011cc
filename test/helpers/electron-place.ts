import { zipSync, type Zippable } from 'fflate'
import { createHash, randomBytes } from 'node:crypto'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { archiveName, programIn, readElectronPackage, thisMachine } from '../../build/runtime/electron-package'

export const { version } = readElectronPackage()
export const archive = archiveName(version, thisMachine())

/** It writes down with what it was started, in the file that the environment names, and ends with 7. */
const program =
  '#!/bin/sh\nfor word in "$@"; do printf "%s\\n" "$word"; done >> "${SEEN:-/dev/null}"\nexit "${ENDS_WITH:-7}"\n'

const executable = { os: 3, attrs: (0o100755 << 16) >>> 0 }

/** A small runtime that stands in for Electron's: a program that runs, and something that takes time to come. */
export function standInRuntime(of = version, size = 2_000_000): Uint8Array {
  const entries: Zippable = {
    [programIn(process.platform)]: [Buffer.from(program), executable],
    version: Buffer.from(of),
    'resources.pak': [randomBytes(size), { level: 0 }],
  }
  return zipSync(entries)
}

export const sumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** What a place on the network does with a request for the archive. */
export type Behaviour =
  | 'whole'
  /** Without saying how much is to come. */
  | 'untold'
  | 'slow'
  | 'wrong'
  /** Half of it, and then the line is gone. */
  | 'cut'
  /** Half of it, and then nothing. */
  | 'stuck'
  /** It takes the request, and nothing comes. */
  | 'silent'
  | 'refused'
  | 'absent'
  /** It holds the archive until it is told to go on. */
  | 'held'

export interface ElectronPlace {
  /** For ELECTRON_MIRROR. */
  mirror: string
  host: string
  runtime: Uint8Array
  /** The names of the files that were asked for. */
  asked: string[]
  behave: (behaviour: Behaviour) => void
  /** Of what is held, and of what comes after it: who is on its way here when this is said is not held for ever. */
  goOn: () => void
  close: () => Promise<void>
}

/** Stands in for the place that Electron's runtime is fetched from. */
export async function openElectronPlace(runtime = standInRuntime()): Promise<ElectronPlace> {
  const asked: string[] = []
  let behaviour: Behaviour = 'whole'
  let hold = newHold()
  const server = createServer(({ url = '' }, response) => {
    const name = url.split('/').at(-1) ?? ''
    asked.push(name)
    if (name === 'SHASUMS256.txt') response.end(`${sumOf(runtime)} *${archive}\n`)
    else answers[behaviour](response, runtime, hold)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    ...{ mirror: `http://${host}/`, host, runtime, asked },
    behave: (next) => {
      behaviour = next
      hold = newHold()
    },
    goOn: () => hold.end(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

interface Hold {
  /** Does it when the hold ends, or at once where it has. */
  then: (work: () => void) => void
  end: () => void
}

function newHold(): Hold {
  let waiting: (() => void)[] | null = []
  return {
    then: (work) => (waiting === null ? work() : void waiting.push(work)),
    end: () => {
      const those = waiting ?? []
      waiting = null
      for (const each of those) each()
    },
  }
}

type Answer = (response: ServerResponse, runtime: Uint8Array, hold: Hold) => void

const half = (response: ServerResponse, runtime: Uint8Array, then: () => void): void => {
  response.writeHead(200, { 'content-length': runtime.length })
  response.write(runtime.subarray(0, runtime.length >> 1), then)
}

const answers: Readonly<Record<Behaviour, Answer>> = {
  whole: (response, runtime) => response.writeHead(200, { 'content-length': runtime.length }).end(runtime),
  untold: (response, runtime) => void response.write(runtime, () => response.end()),
  slow: (response, runtime) => void sendSlowly(response, runtime),
  wrong: (response, runtime) => response.end(Buffer.from(runtime).fill(0, runtime.length >> 1)),
  cut: (response, runtime) => half(response, runtime, () => void setTimeout(() => response.destroy(), 50)),
  stuck: (response, runtime) => half(response, runtime, () => undefined),
  silent: () => undefined,
  refused: (response) => response.writeHead(403).end(),
  absent: (response) => response.writeHead(404).end(),
  held,
}

/** A byte each second: it is held, but never silent for so long that it is given up. */
function held(response: ServerResponse, runtime: Uint8Array, hold: Hold): void {
  let sent = runtime.length >> 1
  const drip = setInterval(() => {
    response.write(runtime.subarray(sent, sent + 1))
    sent += 1
  }, 1000)
  response.on('close', () => {
    clearInterval(drip)
  })
  half(response, runtime, () =>
    hold.then(() => {
      clearInterval(drip)
      response.end(runtime.subarray(sent))
    }),
  )
}

async function sendSlowly(response: ServerResponse, runtime: Uint8Array): Promise<void> {
  response.writeHead(200, { 'content-length': runtime.length })
  const step = Math.ceil(runtime.length / 20)
  for (let at = 0; at < runtime.length; at += step) {
    response.write(runtime.subarray(at, at + step))
    await new Promise((next) => setTimeout(next, 80))
  }
  response.end()
}
