import { request, type Agent, type IncomingHttpHeaders } from 'node:http'
import { connect } from 'node:net'
import { onTestFinished } from 'vitest'
import type { Program } from '../../../shared/contract/verbs'
import { ok } from '../../../shared/result'
import { startWebHost, type WebHost, type WebHostOptions } from '../../../electron/web/web-host'

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  text: string
}

export interface Asked {
  path: string
  method?: string
  headers?: Record<string, string>
  body?: string
}

/** A program with the one verb that these tests call. */
export const program = {
  getSettings: () => Promise.resolve(ok({ autosave: true, theme: 'system', person: '' })),
} as Partial<Program> as Program

/** A host that is closed after the test. */
export async function startedHost(options: Partial<WebHostOptions> = {}): Promise<WebHost> {
  const files = new Map([['/', { bytes: Buffer.from('<p>page</p>'), type: 'text/html; charset=utf-8' }]])
  const web = await startWebHost({ program, files, onUnused: () => undefined, ...options })
  onTestFinished(() => web.close())
  return web
}

/** A request as the test says it: nothing is mended or added but the host's own name. */
export function ask({ origin }: WebHost, asked: Asked, agent: Agent | false = false): Promise<Answer> {
  const { path, method = 'GET', headers = {}, body } = asked
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers, agent }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => (text += part))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** The bytes that come back for these bytes, until the host closes the connection or `isEnough`. */
export function askRaw(
  { origin }: WebHost,
  sent: string,
  isEnough: (answer: string) => boolean = () => false,
): Promise<string> {
  return new Promise((resolve) => {
    let text = ''
    const socket = connect(Number(new URL(origin).port), '127.0.0.1', () => socket.write(sent))
    socket.setEncoding('utf8')
    socket.on('data', (part: string) => {
      text += part
      if (isEnough(text)) socket.destroy()
    })
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(text))
  })
}

/** The sentence of a refusal. */
export const refused = ({ text }: Answer): string => (JSON.parse(text) as { refused: string }).refused

const json = 'application/json'

export const codeOf = (web: WebHost): string => new URL(web.newAddress()).hash.slice(1)

export const enter = (web: WebHost, code: unknown): Promise<Answer> =>
  ask(web, {
    path: '/enter',
    method: 'POST',
    headers: { origin: web.origin, 'content-type': json },
    body: JSON.stringify(code),
  })

export async function tokenOf(web: WebHost): Promise<string> {
  const { text } = await enter(web, codeOf(web))
  return (JSON.parse(text) as { token: string }).token
}

/** A call as the window makes it; what the test says takes the place of its parts. */
export const callOf = (web: WebHost, token: string, changed: Partial<Asked> = {}): Asked => ({
  path: '/call/getSettings',
  method: 'POST',
  body: '{}',
  ...changed,
  headers: { origin: web.origin, 'content-type': json, 'x-trunkwright-token': token, ...changed.headers },
})

/** The head of a request, as it goes over the wire. */
export const rawHead = (start: string, headers: Record<string, string>): string =>
  `${start} HTTP/1.1\r\n${Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}\r\n`
