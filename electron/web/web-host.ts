import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { HostEvent } from '../../shared/contract/results'
import type { Program } from '../../shared/contract/verbs'
import { answer, setHeaders, type WebTransport } from './answer'
import { watchConnections } from './connections'
import { createEntrance } from './entrance'
import { createEventStreams, type EventStreams } from './event-streams'
import { createGrace } from './grace'
import { refusals } from './guard'
import { refusalOfError, refuse, refuseSocket } from './refuse'
import type { WindowFile } from './window-files'
import { windowSessions } from './window-sessions'

export interface Limits {
  /** Larger than the largest project that is read. */
  bodyBytes: number
  /** A request has to have come in this time, in ms. */
  requestMs: number
  /** A window may be gone for so long, as it is while it reloads. */
  graceMs: number
}

const usualLimits: Limits = { bodyBytes: 96 << 20, requestMs: 30_000, graceMs: 5_000 }

export interface WebHostOptions {
  program: Program
  files: ReadonlyMap<string, WindowFile>
  /** The last window has gone, and not come back within the grace. */
  onUnused: () => void
  /** The code of a window came a second time: somebody else has read it. */
  onUsedBefore?: () => void
  limits?: Partial<Limits>
}

export interface WebHost {
  origin: string
  /** An address that opens one window, once. Tells when the window came in. */
  newAddress: (onUsed?: () => void) => string
  windows: () => number
  send: (event: HostEvent) => void
  close: () => Promise<void>
}

/** The transport for a browser: loopback only, on a port that the system chooses. */
export async function startWebHost(options: WebHostOptions): Promise<WebHost> {
  const { program, files, onUnused, onUsedBefore = () => undefined } = options
  const limits = { ...usualLimits, ...options.limits }
  const entrance = createEntrance()
  const streams = createEventStreams({ onFirst: () => unused.stop(), onEmpty: () => unused.start() })
  const unused = createGrace(limits.graceMs, onUnused)
  const sessions = windowSessions(program, limits.graceMs)
  const transport: WebTransport = {
    ...{ origin: '', sessions, files, entrance, streams, mostBodyBytes: limits.bodyBytes, onUsedBefore },
    onKnown: ({ socket }) => {
      connections.know(socket)
    },
    // A page that is being loaded asks for its files before it can listen, on a slow machine for longer than the grace.
    onServed: unused.renew,
  }
  const server = createWebServer(transport, limits)
  const connections = watchConnections(server)
  await listen(server)
  transport.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin: transport.origin,
    newAddress: (onUsed) => `${transport.origin}/#${entrance.newCode(onUsed)}`,
    windows: streams.count,
    send: streams.send,
    close: () => close(server, streams),
  }
}

/** What Node would answer by itself is answered here, so that every answer has the same headers. */
function createWebServer(transport: WebTransport, { requestMs }: Limits): Server {
  const server = createServer({
    requireHostHeader: false,
    headersTimeout: requestMs,
    requestTimeout: requestMs,
    connectionsCheckingInterval: Math.min(requestMs, 1_000),
  })
  server.on('request', (request, response) => {
    response.on('error', () => response.destroy())
    void answer(request, response, transport)
  })
  server.on('checkExpectation', (_, response) => {
    setHeaders(response)
    refuse(response, refusals.expectation)
  })
  server.on('connect', (_, socket) => {
    refuseSocket(socket, refusals.method)
  })
  server.on('clientError', (error, socket) => {
    refuseSocket(socket, refusalOfError(error))
  })
  return server
}

/** What goes wrong later is that one more connection could not be taken: those that are there go on. */
const listen = (server: Server): Promise<void> =>
  new Promise((resolve, reject) => {
    server.on('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })

/** For what is on its way to a window. */
const lastAnswersMs = 200

const close = (server: Server, streams: EventStreams): Promise<void> =>
  new Promise((resolve) => {
    streams.close()
    server.close(() => {
      resolve()
    })
    setTimeout(() => {
      server.closeAllConnections()
    }, lastAnswersMs)
  })
