import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import { type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type Duplex } from 'node:stream'

export interface AxlRequest {
  method: string
  url: string
  headers: IncomingHttpHeaders
  body: Buffer
}

export interface AxlAnswer {
  status: number
  body: string
  headers?: Record<string, string>
}

/** What the server does with a request; index counts from 0. 'hang up' closes the connection, 'hold' never answers. */
export type AxlScript = (
  request: AxlRequest,
  index: number,
) => AxlAnswer | 'hang up' | 'hold' | Promise<AxlAnswer | 'hang up' | 'hold'>

export interface Certificate {
  certificate: string
  key: string
}

export interface AxlServer {
  host: string
  requests: AxlRequest[]
  close: () => Promise<void>
}

const envelope = (body: string): string =>
  '<?xml version="1.0" encoding="UTF-8"?>\n<soapenv:Envelope ' +
  `xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body>${body}</soapenv:Body></soapenv:Envelope>\n`

export const operationOf = ({ headers }: AxlRequest): string =>
  /^"CUCM:DB ver=\S+ (\w+)"$/.exec(String(headers['soapaction']))?.[1] ?? ''

/** HTTP 200 with the identifier of the object, as AXL answers add, update, apply and reset. */
export const success = (request: AxlRequest, uuid = '{A1B2C3D4-0000-1111-2222-333344445555}'): AxlAnswer => ({
  status: 200,
  body: envelope(
    `<ns:${operationOf(request)}Response xmlns:ns="http://www.cisco.com/AXL/API/15.0"><return>${uuid}</return>` +
      `</ns:${operationOf(request)}Response>`,
  ),
})

/** A SOAP fault; message is XML text as it goes on the wire. */
export const fault = (code: number, message: string, status = 500): AxlAnswer => ({
  status,
  body: envelope(
    `<soapenv:Fault><faultcode>soapenv:Server</faultcode><faultstring>${message}</faultstring><detail><axlError>` +
      `<axlcode>${code}</axlcode><axlmessage>${message}</axlmessage><request>any</request></axlError></detail>` +
      '</soapenv:Fault>',
  ),
})

/** What AXL answers to a get… of what is not there. */
export const notFound = (kind: string): AxlAnswer => fault(5007, `Item not valid: The specified ${kind} was not found`)

/** A cluster on which nothing is there yet, and which takes all that is sent. */
export const takes = (request: AxlRequest): AxlAnswer => {
  const operation = operationOf(request)
  return operation.startsWith('get') ? notFound(operation.slice(3)) : success(request)
}

/** What was sent to change something, without what only looked. */
export const changing = (requests: readonly AxlRequest[]): AxlRequest[] =>
  requests.filter((request) => !operationOf(request).startsWith('get'))

export const throttled: AxlAnswer = { status: 503, body: '<html><body>Service Unavailable</body></html>\n' }
export const unauthorised: AxlAnswer = {
  status: 401,
  body: '<html><body>Unauthorized</body></html>\n',
  headers: { 'WWW-Authenticate': 'Basic realm="AXL"' },
}

const made = new Map<string, Record<keyof Certificate, Buffer>>()

/**
 * A certificate that signs itself, for 127.0.0.1 and localhost or for the names given, made by openssl once for each
 * of them, and laid into the folder.
 */
export function makeCertificate(folder: string, name = 'server', names = 'IP:127.0.0.1,DNS:localhost'): Certificate {
  const files = { certificate: join(folder, `${name}.pem`), key: join(folder, `${name}.key`) }
  const known = made.get(`${name} ${names}`)
  if (known !== undefined) {
    writeFileSync(files.certificate, known.certificate)
    writeFileSync(files.key, known.key)
    return files
  }
  const kind = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2']
  const subject = ['-subj', '/CN=axl.example', '-addext', `subjectAltName=${names}`]
  execFileSync('openssl', [...kind, ...subject, '-keyout', files.key, '-out', files.certificate], { stdio: 'pipe' })
  made.set(`${name} ${names}`, { certificate: readFileSync(files.certificate), key: readFileSync(files.key) })
  return files
}

async function read(message: IncomingMessage): Promise<AxlRequest> {
  const parts: Buffer[] = []
  for await (const part of message) parts.push(part as Buffer)
  const { method = '', url = '', headers } = message
  return { method, url, headers, body: Buffer.concat(parts) }
}

async function respond(script: AxlScript, requests: AxlRequest[], message: IncomingMessage, response: ServerResponse) {
  const request = await read(message)
  const answer = await script(request, requests.push(request) - 1)
  if (answer === 'hold') return
  if (answer === 'hang up') return void message.socket.destroy()
  response.writeHead(answer.status, { 'Content-Type': 'text/xml; charset=utf-8', ...answer.headers }).end(answer.body)
}

/** An HTTPS server on 127.0.0.1 that records what it is sent and answers as the script says. */
export async function startAxlServer(files: Certificate, script: AxlScript): Promise<AxlServer> {
  const requests: AxlRequest[] = []
  const sockets = new Set<Duplex>()
  const keys = { cert: readFileSync(files.certificate), key: readFileSync(files.key) }
  const server = createServer(keys, (message, response) => void respond(script, requests, message, response))
  server.on('connection', (socket) => sockets.add(socket))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const close = () =>
    new Promise<void>((closed) => {
      server.close(() => {
        closed()
      })
      for (const socket of sockets) socket.destroy()
    })
  return { host: `127.0.0.1:${(server.address() as AddressInfo).port}`, requests, close }
}
