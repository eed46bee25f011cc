import { STATUS_CODES, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { refusals, type Refusal } from './guard'
import { securityHeaders } from './security-headers'

const type = 'application/json; charset=utf-8'

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': type })
  response.end(JSON.stringify(value))
}

/** What else comes of a refused request is read and dropped: a browser that is still sending would miss the answer. */
export function refuse(response: ServerResponse, { status, message }: Refusal): void {
  if (response.headersSent) response.destroy()
  else sendJson(response, status, { refused: message })
}

/** The same where no request came about. */
export function refuseSocket(socket: Duplex, { status, message }: Refusal): void {
  const body = JSON.stringify({ refused: message })
  const head = { ...securityHeaders, 'content-type': type, 'content-length': Buffer.byteLength(body) }
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`)
  if (!socket.writable) socket.destroy()
  else socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}connection: close\r\n\r\n${body}`)
}

const ofErrors: Readonly<Record<string, Refusal>> = {
  HPE_HEADER_OVERFLOW: refusals.headers,
  ERR_HTTP_REQUEST_TIMEOUT: refusals.slow,
}

/** The refusal behind an error of Node's reader of HTTP. */
export const refusalOfError = ({ code = '' }: NodeJS.ErrnoException): Refusal => ofErrors[code] ?? refusals.malformed
