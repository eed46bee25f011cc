import { once } from 'node:events'
import { Agent } from 'node:http'
import { connect, type Socket } from 'node:net'
import { networkInterfaces } from 'node:os'
import { setTimeout as after } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { mostConnections } from '../../../electron/web/connections'
import type { WebHost } from '../../../electron/web/web-host'
import { hostOn } from '../../helpers/hosts'
import { temporaryFolder } from '../host/disk'
import { ask, askRaw, callOf, startedHost, tokenOf } from './web'
import { slow } from '../../helpers/slow'

async function expectServing(web: WebHost): Promise<void> {
  expect((await ask(web, callOf(web, await tokenOf(web)))).status).toBe(200)
}

const headOf = (web: WebHost, token: string, more: Record<string, string>): string =>
  Object.entries({ ...callOf(web, token).headers, host: new URL(web.origin).host, ...more })
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')

describe('where the host listens', () => {
  it('is loopback and nothing else', async () => {
    const web = await startedHost()
    const port = Number(new URL(web.origin).port)
    const outside = Object.values(networkInterfaces()).flatMap((all = []) => all.filter(({ internal }) => !internal))
    const names = outside.map(({ address, scopeid }) => (scopeid ? `${address}%${scopeid}` : address))
    for (const host of ['127.0.0.2', '::1', ...names]) expect(await reaches(host, port), host).toBe(false)
    expect(await reaches('127.0.0.1', port)).toBe(true)
  })
})

const reaches = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 30_000 })
    const settle = (isReached: boolean) => {
      socket.destroy()
      resolve(isReached)
    }
    socket.once('connect', () => settle(true))
    socket.once('error', () => settle(false))
    socket.once('timeout', () => settle(false))
  })

describe('methods that the host does not know', () => {
  it.each(['TRACE', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND', 'MKCOL', 'POST'])('%s', async (method) => {
    const web = await startedHost()
    const token = await tokenOf(web)
    const paths = method === 'POST' ? ['/', '/events'] : ['/', '/events', '/enter', '/call/getSettings']
    for (const path of paths) {
      const { status, headers } = await ask(web, { ...callOf(web, token), method, path, body: '' })
      expect([path, status]).toEqual([path, 405])
      expect(headers['access-control-allow-origin']).toBeUndefined()
    }
    await expectServing(web)
  })
})

describe('a path', () => {
  it.each(['/index.html\0', '/\0', '/a\x7fb', '/a b', '/é', '*', '', '/C:/Windows/win.ini', '/%2fetc%2fpasswd'])(
    'that no window asks for is refused: %j',
    async (path) => {
      const web = await startedHost()
      const host = new URL(web.origin).host
      const answer = await askRaw(web, `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)
      expect(answer).toMatch(/^HTTP\/1.1 40[04] /)
      await expectServing(web)
    },
  )
})

describe('a body', () => {
  slow('that comes slowly runs out of time', async () => {
    const web = await startedHost({ limits: { requestMs: 2_000 } })
    const head = headOf(web, await tokenOf(web), { 'content-length': '10' })
    expect(await askRaw(web, `POST /call/getSettings HTTP/1.1\r\n${head}\r\n{`)).toMatch(/^HTTP\/1.1 408 /)
    await expectServing(web)
  })

  it('of whoever has no token is not read further than a code is long', async () => {
    const web = await startedHost()
    const { headers } = callOf(web, '')
    const asked = { path: '/enter', method: 'POST', headers: headers ?? {}, body: `"${'x'.repeat(2_000)}"` }
    expect((await ask(web, asked)).status).toBe(413)
    await expectServing(web)
  })

  it.each(['about', 'saveCopy', 'exportProject'])('of brackets a million deep is no call of %s', async (verb) => {
    const { program } = hostOn(temporaryFolder())
    const web = await startedHost({ program })
    const deep = '['.repeat(1_000_000) + ']'.repeat(1_000_000)
    const project = `{"format":"trunkwright-project","version":1,"x":${deep}}`
    const args = {
      about: deep,
      saveCopy: '"path":null',
      exportProject: '"path":null,"format":"zip","replace":false,"job":"j"',
    }
    const body = verb === 'about' ? deep : `{"project":${project},${args[verb as keyof typeof args]}}`
    const answer = await ask(web, callOf(web, await tokenOf(web), { path: `/call/${verb}`, body }))
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.text)).toMatchObject({ ok: false, failure: { kind: 'bad-call' } })
    await expectServing(web)
  })
})

describe('a connection', () => {
  slow('that holds the stream of events is not cut by the time that a request has', async () => {
    const web = await startedHost({ limits: { requestMs: 1_000 } })
    const head = headOf(web, await tokenOf(web), {})
    const stream = askRaw(web, `GET /events HTTP/1.1\r\n${head}\r\n`, (text) => text.includes('bring-forward'))
    await after(3_000)
    expect(web.windows()).toBe(1)
    web.send({ kind: 'bring-forward' })
    expect(await stream).toContain('{"kind":"bring-forward"}')
  })

  it('that is torn down in the midst of a call disturbs nobody', async () => {
    const web = await startedHost()
    const head = headOf(web, await tokenOf(web), { 'content-length': '100' })
    const port = Number(new URL(web.origin).port)
    await Promise.all(
      Array.from({ length: 50 }, async () => {
        const socket = connect(port, '127.0.0.1', () => socket.write(`POST /call/getSettings HTTP/1.1\r\n${head}\r\n{`))
        await after(100)
        socket.resetAndDestroy()
      }),
    )
    await expectServing(web)
  })

  it.each([
    ['a tunnel', 'CONNECT evil.example:80 HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['what is no HTTP', 'hello\r\n\r\n'],
    ['a WebSocket', 'GET /events HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'],
    ['an expectation', 'POST /enter HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 9\r\n\r\n'],
    ['a file', 'GET / HTTP/1.1\r\nHost: x\r\n\r\nGET / HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['half a head', 'POST /enter HTTP/1.1\r\nHost'],
    ['nothing', ''],
  ])('that asks for %s and is torn down at any moment disturbs nobody', async (_, sent) => {
    const web = await startedHost()
    const port = Number(new URL(web.origin).port)
    for (let round = 0; round < 40; round += 1) {
      const socket = connect(port, '127.0.0.1')
      socket.on('error', () => undefined)
      await once(socket, 'connect')
      socket.write(sent)
      if (round % 4 > 0) await after(round % 4)
      socket.resetAndDestroy()
    }
    await expectServing(web)
  })
})

describe('many connections', () => {
  const connections = async (web: WebHost, count: number) => {
    const all = Array.from({ length: count }, () => connect(Number(new URL(web.origin).port), '127.0.0.1'))
    onTestFinished(() => all.forEach((socket) => socket.destroy()))
    for (const socket of all) socket.on('error', () => undefined)
    await Promise.all(all.map((socket) => once(socket, 'connect')))
    return all
  }
  const open = (all: Socket[]) => all.filter(({ destroyed, readable }) => !destroyed && readable).length

  it('of strangers make room for one another, and the window keeps its own', async () => {
    const web = await startedHost()
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    onTestFinished(() => agent.destroy())
    const token = await tokenOf(web)
    const asked = async () => (await ask(web, callOf(web, token), agent)).status
    expect(await asked()).toBe(200)
    const [own] = Object.values(agent.freeSockets).flat()
    const strangers = await connections(web, 3 * mostConnections)
    await expect.poll(() => open(strangers)).toBe(mostConnections)
    expect(await asked()).toBe(200)
    expect(Object.values(agent.freeSockets).flat()).toEqual([own])
    await expectServing(web)
  })

  it('of whoever has the token are bounded too', async () => {
    const web = await startedHost()
    const head = headOf(web, await tokenOf(web), {})
    const all = await connections(web, mostConnections)
    for (const socket of all) socket.write(`GET /events HTTP/1.1\r\n${head}\r\n`)
    await expect.poll(() => web.windows()).toBe(mostConnections)
    const more = await connections(web, 10)
    for (const socket of more) socket.write(`GET /events HTTP/1.1\r\n${head}\r\n`)
    await expect.poll(() => open(more)).toBe(0)
    expect(web.windows()).toBe(mostConnections)
  })
})
