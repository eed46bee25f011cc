import type { IncomingMessage, ServerResponse } from 'node:http'
import { dispatch } from '../../shared/contract/dispatch'
import type { Entrance } from './entrance'
import type { EventStreams } from './event-streams'
import { refusals, refuseCall, refuseForeign, type Refusal } from './guard'
import { refuse, sendJson } from './refuse'
import { readJson } from './request-body'
import { securityHeaders } from './security-headers'
import { unreachable } from '../../shared/unreachable'
import type { WindowFile } from './window-files'
import type { WindowSessions } from './window-sessions'

/** What a request is answered from. */
export interface WebTransport {
  origin: string
  sessions: WindowSessions
  files: ReadonlyMap<string, WindowFile>
  entrance: Entrance
  streams: EventStreams
  mostBodyBytes: number
  /** A code came a second time. */
  onUsedBefore: () => void
  /** Whoever sends this has shown the token. */
  onKnown: (request: IncomingMessage) => void
  /** A window, or a page that is becoming one, was answered. */
  onServed: () => void
}

export const tokenHeader = 'x-trunkwright-token'
/** A word by which a window is known until it is reloaded. */
export const windowHeader = 'x-trunkwright-window'

/** A code of the entrance, and no more. */
const mostCodeBytes = 1_000

/** Null where the request was answered. */
type Answered = Refusal | null | Promise<Refusal | null>
type Serve = (request: IncomingMessage, response: ServerResponse, transport: WebTransport) => Answered

export function setHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
}

export async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  transport: WebTransport,
): Promise<void> {
  setHeaders(response)
  try {
    const refused = refuseForeign(request, transport.origin) ?? (await serve(request, response, transport))
    if (refused) refuse(response, refused)
    else transport.onServed()
  } catch (error) {
    // A request that was read to its end is destroyed too: only what has no reader any more goes unanswered.
    if (request.errored || response.destroyed) return
    console.error(error)
    refuse(response, refusals.mistake)
  }
}

const serve: Serve = (request, response, transport) => {
  const path = (request.url ?? '').split('?')[0] ?? ''
  if (path === '/events') return serveEvents(request, response, transport)
  if (path === '/enter') return serveEntrance(request, response, transport)
  if (path.startsWith('/call/')) return serveCall(path.slice('/call/'.length), request, response, transport)
  return serveFile(path, request, response, transport)
}

function serveFile(
  path: string,
  { method }: IncomingMessage,
  response: ServerResponse,
  { files }: WebTransport,
): Answered {
  if (method !== 'GET' && method !== 'HEAD') return refusals.method
  const file = files.get(path)
  if (!file) return refusals.address
  response.writeHead(200, { 'content-type': file.type, 'content-length': file.bytes.length })
  response.end(method === 'HEAD' ? undefined : file.bytes)
  return null
}

const serveEvents: Serve = (request, response, transport) => {
  const { streams, sessions } = transport
  if (request.method !== 'GET') return refusals.method
  if (!hasToken(request, transport)) return refusals.token
  streams.add(response)
  response.once('close', sessions.arrive(windowOf(request)))
  return null
}

const serveEntrance: Serve = async (request, response, { origin, entrance, onUsedBefore }) => {
  const refused = refuseCall(request, origin)
  if (refused) return refused
  const body = await readJson(request, mostCodeBytes)
  if (!body.ok) return body.failure
  const entered = entrance.enter(body.value)
  switch (entered.kind) {
    case 'entered':
      sendJson(response, 200, { token: entered.token })
      return null
    case 'wrong':
      return refusals.token
    case 'used-before':
      onUsedBefore()
      return refusals.usedBefore
    default:
      return unreachable(entered)
  }
}

function hasToken(request: IncomingMessage, { entrance, onKnown }: WebTransport): boolean {
  const isKnown = entrance.isToken(request.headers[tokenHeader])
  if (isKnown) onKnown(request)
  return isKnown
}

const longestWindow = 100

/** Empty where it does not say. */
function windowOf({ headers }: IncomingMessage): string {
  const window = headers[windowHeader]
  return typeof window === 'string' && window.length <= longestWindow ? window : ''
}

async function serveCall(
  verb: string,
  request: IncomingMessage,
  response: ServerResponse,
  transport: WebTransport,
): Promise<Refusal | null> {
  const { origin, sessions, mostBodyBytes } = transport
  const refused = refuseCall(request, origin)
  if (refused) return refused
  if (!hasToken(request, transport)) return refusals.token
  const body = await readJson(request, mostBodyBytes)
  if (!body.ok) return body.failure
  sendJson(response, 200, await dispatch(sessions.programOf(windowOf(request)), verb, body.value))
  return null
}
