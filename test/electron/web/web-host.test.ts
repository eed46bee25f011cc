import { Agent } from 'node:http'
import { setTimeout as after } from 'node:timers/promises'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { WebHost } from '../../../electron/web/web-host'
import { ask, askRaw, callOf, codeOf, enter, rawHead, refused, startedHost, tokenOf, type Asked } from './web'
import { slow } from '../../helpers/slow'

const settings = { ok: true, value: { autosave: true, theme: 'system', person: '' } }

async function expectServing(web: WebHost): Promise<void> {
  const answer = await ask(web, callOf(web, await tokenOf(web)))
  expect(answer.status).toBe(200)
  expect(JSON.parse(answer.text)).toEqual(settings)
}

describe('who may call', () => {
  it('trades a code for the token once, and the token calls', async () => {
    const web = await startedHost()
    const code = codeOf(web)
    const first = await enter(web, code)
    expect(first.status).toBe(200)
    expect((await enter(web, code)).status).toBe(401)
    const { token } = JSON.parse(first.text) as { token: string }
    expect(JSON.parse((await ask(web, callOf(web, token))).text)).toEqual(settings)
  })

  it('lets only one of many in with the same code at the same time', async () => {
    const web = await startedHost()
    const code = codeOf(web)
    const answers = await Promise.all(Array.from({ length: 50 }, () => enter(web, code)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(49)
  })

  it.each([[''], ['wrong'], [null], [7], [['a']], [{ length: 43 }]])('refuses the code %j', async (code) => {
    const web = await startedHost()
    codeOf(web)
    expect((await enter(web, code)).status).toBe(401)
    await expectServing(web)
  })

  it('refuses a call and the events without a token, with a wrong one and with a code', async () => {
    const web = await startedHost()
    for (const token of ['', 'wrong', 'x'.repeat(43), codeOf(web)]) {
      const call = await ask(web, callOf(web, token))
      expect([call.status, refused(call)]).toEqual([401, 'This window has no right to call.'])
      const events = await ask(web, { path: '/events', headers: { 'x-trunkwright-token': token } })
      expect(events.status).toBe(401)
    }
    expect((await ask(web, { path: '/events' })).status).toBe(401)
    await expectServing(web)
  })

  it('knows no token of another host', async () => {
    const [one, other] = [await startedHost(), await startedHost()]
    expect((await ask(other, callOf(other, await tokenOf(one)))).status).toBe(401)
  })
})

/** What is wrong with a call that carries the right token, and the answer. */
const wrongCalls: [what: string, changed: (web: WebHost) => Partial<Asked>, status: number][] = [
  ['a name that was rebound', () => ({ headers: { host: 'evil.example' } }), 421],
  ['localhost for its address', ({ origin }) => ({ headers: { host: `localhost:${new URL(origin).port}` } }), 421],
  ['another port', () => ({ headers: { host: '127.0.0.1:1' } }), 421],
  ['a foreign origin', () => ({ headers: { origin: 'https://evil.example' } }), 403],
  ['the origin null', () => ({ headers: { origin: 'null' } }), 403],
  ['an origin that begins like its own', ({ origin }) => ({ headers: { origin: `${origin}.evil.example` } }), 403],
  ['a cross-site fetch', () => ({ headers: { 'sec-fetch-site': 'cross-site' } }), 403],
  ['a same-site fetch', () => ({ headers: { 'sec-fetch-site': 'same-site' } }), 403],
  ['a form', () => ({ headers: { 'content-type': 'application/x-www-form-urlencoded' } }), 415],
  ['plain text', () => ({ headers: { 'content-type': 'text/plain' } }), 415],
  ['a type that begins like JSON', () => ({ headers: { 'content-type': 'application/jsonp' } }), 415],
  ['no JSON', () => ({ body: '{' }), 400],
  ['no body', () => ({ body: '' }), 400],
  ['GET', () => ({ method: 'GET', body: '' }), 405],
  ['PUT', () => ({ method: 'PUT' }), 405],
  ['OPTIONS', () => ({ method: 'OPTIONS', body: '' }), 405],
  ['an upgrade', () => ({ headers: { connection: 'Upgrade', upgrade: 'websocket' } }), 400],
  ['an expectation', () => ({ headers: { expect: 'a miracle' } }), 417],
]

describe('a call with the right token', () => {
  it.each(wrongCalls)('is refused for %s, and the host serves on', async (_, changed, status) => {
    const web = await startedHost()
    const answer = await ask(web, callOf(web, await tokenOf(web), changed(web)))
    expect(answer.status).toBe(status)
    expect(refused(answer)).toMatch(/\.$/)
    await expectServing(web)
  })

  it('is refused without an origin, as a program outside a browser sends it', async () => {
    const web = await startedHost()
    const { origin: _, ...headers } = callOf(web, await tokenOf(web)).headers ?? {}
    expect((await ask(web, { ...callOf(web, ''), headers })).status).toBe(403)
  })

  it.each(['nothing', '__proto__', 'constructor', '', 'getSettings/', '%67etSettings'])(
    'is answered with a failure for the unknown verb "%s"',
    async (verb) => {
      const web = await startedHost()
      const answer = await ask(web, callOf(web, await tokenOf(web), { path: `/call/${verb}` }))
      expect(JSON.parse(answer.text)).toMatchObject({ ok: false, failure: { kind: 'bad-call' } })
    },
  )

  it('says that it was a mistake where the program throws, without its words', async () => {
    const logged = vi.spyOn(console, 'error').mockReturnValue()
    onTestFinished(() => logged.mockRestore())
    const throwing = { getSettings: () => Promise.reject(new Error('/home/someone/secret')) }
    const web = await startedHost({ program: throwing as never })
    const answer = await ask(web, callOf(web, await tokenOf(web)))
    expect([answer.status, refused(answer)]).toEqual([500, 'This should not have happened: please report it.'])
    expect(logged).toHaveBeenCalledOnce()
  })
})

describe('too much', () => {
  const limits = { bodyBytes: 1_000 }

  it('refuses a huge declared body before any of it came', async () => {
    const web = await startedHost({ limits })
    const { headers } = callOf(web, await tokenOf(web), { headers: { host: new URL(web.origin).host } })
    const head = rawHead('POST /call/getSettings', { ...headers, 'content-length': '99999999999' })
    expect(await askRaw(web, head, (text) => text.includes('too large'))).toMatch(/^HTTP\/1.1 413 /)
    await expectServing(web)
  })

  it('refuses a huge chunked body as soon as it is too much, while it still comes', async () => {
    const web = await startedHost({ limits })
    const { headers } = callOf(web, await tokenOf(web), { headers: { host: new URL(web.origin).host } })
    const head = rawHead('POST /call/getSettings', { ...headers, 'transfer-encoding': 'chunked' })
    const sent = `${head}${`400\r\n${'x'.repeat(0x400)}\r\n`.repeat(64)}`
    expect(await askRaw(web, sent, (text) => text.includes('too large'))).toMatch(/^HTTP\/1.1 413 /)
    await expectServing(web)
  })

  it('answers a sender that sends all of a body of 32 MB', async () => {
    const web = await startedHost({ limits })
    const headers = { 'transfer-encoding': 'chunked' }
    const body = 'x'.repeat(32 << 20)
    expect((await ask(web, callOf(web, await tokenOf(web), { headers, body }))).status).toBe(413)
    await expectServing(web)
  })

  slow('ends a request that does not come', async () => {
    const web = await startedHost({ limits: { requestMs: 2_000 } })
    expect(await askRaw(web, 'POST /enter HTTP/1.1\r\nHost: ')).toMatch(/^HTTP\/1.1 408 /)
    await expectServing(web)
  })

  it('answers 1,000 requests at once over as many connections as a browser has, within 200 MB', async () => {
    const web = await startedHost()
    const token = await tokenOf(web)
    const agent = new Agent({ keepAlive: true, maxSockets: 6 })
    onTestFinished(() => agent.destroy())
    const before = process.memoryUsage().rss
    const answers = await Promise.all(Array.from({ length: 1_000 }, () => ask(web, callOf(web, token), agent)))
    expect(answers.every(({ status }) => status === 200)).toBe(true)
    expect(process.memoryUsage().rss - before).toBeLessThan(200 << 20)
    await expectServing(web)
  })
})

/** Bytes as anything may send them, and the status. */
const rawRequests: [what: string, bytes: string, status: number][] = [
  ['no HTTP', 'hello\r\n\r\n', 400],
  ['no host', 'GET / HTTP/1.1\r\n\r\n', 421],
  ['HTTP 1.0 without a host', 'GET / HTTP/1.0\r\n\r\n', 421],
  ['a tunnel', 'CONNECT evil.example:80 HTTP/1.1\r\nHost: evil.example\r\n\r\n', 405],
  ['an unknown method', 'BREW / HTTP/1.1\r\nHost: x\r\n\r\n', 400],
  ['a head of 100 kB', `GET / HTTP/1.1\r\nHost: x\r\nA: ${'x'.repeat(100_000)}\r\n\r\n`, 431],
  ['two lengths', 'POST /enter HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n', 400],
  [
    'a length beside chunks',
    'POST /enter HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    400,
  ],
  ['a WebSocket', 'GET /events HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n', 421],
]

function expectSafeHead(head: string): void {
  const lines = head.toLowerCase()
  expect(lines).toContain("content-security-policy: default-src 'none'; script-src 'self'")
  expect(lines).toContain("require-trusted-types-for 'script'")
  expect(lines).toContain('cache-control: no-store')
  expect(lines).toContain('x-content-type-options: nosniff')
  expect(lines).toContain('x-frame-options: deny')
  expect(lines).not.toContain('access-control-allow')
}

describe('every answer says no-store and the content security policy', () => {
  it.each(rawRequests)('to %s', async (_, bytes, status) => {
    const web = await startedHost()
    const answer = await askRaw(web, bytes, (text) => text.includes('"refused"'))
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expectSafeHead(answer)
    await expectServing(web)
  })

  it('to files, calls, refusals and the stream of events', async () => {
    const web = await startedHost()
    const token = await tokenOf(web)
    const asked = [
      { path: '/' },
      { path: '/none' },
      callOf(web, token),
      callOf(web, 'wrong'),
      callOf(web, token, { body: '{' }),
    ]
    for (const one of [...asked, ...wrongCalls.map(([, changed]) => callOf(web, token, changed(web)))]) {
      const { headers } = await ask(web, one)
      expectSafeHead(
        Object.entries(headers)
          .map((pair) => pair.join(': '))
          .join('\n'),
      )
    }
    const { headers } = await openEvents(web, token)
    expectSafeHead([...headers].map((pair) => pair.join(': ')).join('\n'))
  })
})

async function openEvents(web: WebHost, token: string) {
  const leaving = new AbortController()
  const response = await fetch(`${web.origin}/events`, {
    headers: { 'x-trunkwright-token': token },
    signal: leaving.signal,
  })
  return { headers: response.headers, body: response.body, leave: () => leaving.abort() }
}

describe('the life of the host', () => {
  const graceMs = 600

  async function counted() {
    let unused = 0
    const web = await startedHost({ onUnused: () => (unused += 1), limits: { graceMs } })
    return { web, token: await tokenOf(web), unused: () => unused }
  }
  const gone = async (web: WebHost, windows: number) => {
    while (web.windows() > windows) await after(5)
  }

  it('sends an event to every window', async () => {
    const { web, token } = await counted()
    const windows = [await openEvents(web, token), await openEvents(web, token)]
    expect(web.windows()).toBe(2)
    web.send({ kind: 'bring-forward' })
    for (const { body } of windows) {
      const part = await body?.getReader().read()
      expect(Buffer.from(part?.value ?? []).toString()).toBe('{"kind":"bring-forward"}\n')
    }
  })

  slow('is unused once the last window has gone for longer than the grace, and not before', async () => {
    const { web, token, unused } = await counted()
    const [one, other] = [await openEvents(web, token), await openEvents(web, token)]
    one.leave()
    await gone(web, 1)
    await after(graceMs * 2)
    expect(unused()).toBe(0)
    other.leave()
    await gone(web, 0)
    expect(unused()).toBe(0)
    await expect.poll(unused).toBe(1)
  })

  it('is not unused where the window comes back within the grace, as a reload does', async () => {
    const { web, token, unused } = await counted()
    ;(await openEvents(web, token)).leave()
    await gone(web, 0)
    await openEvents(web, token)
    await after(graceMs * 2)
    expect([unused(), web.windows()]).toEqual([0, 1])
  })

  it('closes with windows open and requests half sent', async () => {
    const { web, token } = await counted()
    await openEvents(web, token)
    const half = askRaw(web, 'POST /enter HTTP/1.1\r\nHost: ')
    await after(50)
    await web.close()
    await half
    await expect(ask(web, { path: '/' })).rejects.toThrow('ECONNREFUSED')
  })
})
