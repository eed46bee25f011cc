import { readFileSync } from 'node:fs'
import { connect, createServer, type TLSSocket } from 'node:tls'
import { afterAll, describe, expect, it } from 'vitest'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import type { Certificate, FarEnd } from '../../../shared/plan/project'
import { isOneWay, whoCanCall, type Pair } from '../../../shared/trust/who-can-call'
import { certificateShop, derOf, type Made, type Wish } from '../../helpers/certificate-shop'
import { plan, type PlanParts } from '../../helpers/plan'

const shop = certificateShop()
afterAll(shop.close)

/** The next day: certificates are made today, and are not valid since its beginning. */
const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
const authority = { basicConstraints: 'critical, CA:TRUE', subjectKeyIdentifier: 'hash' }
const root = shop.make({ subject: { CN: 'Root' }, extensions: authority })
const lost = shop.make({ subject: { CN: 'Lost' }, extensions: authority, key: 'P-521' })
const leaf = (name: string, wish: Partial<Wish> = {}): Made =>
  shop.make({ subject: { CN: name }, key: 'P-384', issuer: root, ...wish })
const usage = (extendedKeyUsage: string): Partial<Wish> => ({ extensions: { extendedKeyUsage } })

/** Signed once more, for days that are over: `req` makes no such certificate. */
function expired(made: Made): Made {
  const file = shop.path('expired.pem')
  const signer = ['-CA', root.file, '-CAkey', root.keyFile, '-set_serial', '77']
  shop.openssl('x509', '-in', made.file, '-days', '-1', ...signer, '-out', file)
  const pem = readFileSync(file, 'utf8')
  return { ...made, file, pem, der: derOf(pem) }
}

/** Every shape that a certificate of a side may have, and what is shown where that side calls, if another. */
const shapes: Record<string, { server: Made; client?: Made }> = {
  'no usages': { server: leaf('x') },
  'both usages': { server: leaf('x', usage('serverAuth, clientAuth')) },
  'server only': { server: leaf('x', usage('serverAuth')) },
  'client only': { server: leaf('x', usage('clientAuth')) },
  neither: { server: leaf('x', usage('codeSigning')) },
  'RSA, both usages': { server: leaf('x', { key: 'RSA 2048', ...usage('serverAuth, clientAuth') }) },
  'a client certificate of its own': { server: leaf('x', usage('serverAuth')), client: leaf('x', usage('clientAuth')) },
  'another name': { server: leaf('y', usage('serverAuth, clientAuth')) },
  expired: { server: expired(shop.make({ subject: { CN: 'x' }, key: 'P-384' })) },
  'signs itself': { server: shop.make({ subject: { CN: 'x' }, key: 'P-384' }) },
}

const entry = (id: string, holder: Certificate['holder'], use: Certificate['use'], { der }: Made) => ({
  ...{ id, holder, use, der: der.toString('base64') },
})

type Shape = { server: Made; client?: Made }

function pairOf(node: Shape, host: Shape, farEnd: Partial<FarEnd> = {}, parts: PlanParts = {}): Pair {
  const [ofNode, ofHost] = [{ node: 'pub' }, { farEnd: 'f', host: '192.0.2.1' }]
  const project = plan({
    cluster: { release: '14SU3', nodes: [{ name: 'pub' }, { name: 'tftp', callProcessing: false }] },
    changeWindow: { on: day },
    profiles: [{ id: 'p', securityMode: 'Encrypted', x509SubjectName: 'x', incomingPort: 5061 }],
    farEnds: [{ id: 'f', name: 'Leeds', kind: 'Expressway', hosts: [{ name: 'gw', address: '192.0.2.1' }], ...farEnd }],
    sipTrunks: [
      { name: 'A', farEndId: 'f', securityProfileId: 'p', destinations: [{ address: '192.0.2.1', port: 5065 }] },
    ],
    certificates: [
      entry('1', { authority: true }, 'authority', root),
      entry('2', ofNode, 'CallManager', node.server),
      entry('3', ofHost, 'SIP', host.server),
      ...(node.client ? [entry('4', ofNode, 'CallManager client', node.client)] : []),
      ...(host.client ? [entry('5', ofHost, 'SIP client', host.client)] : []),
    ],
    ...parts,
  })
  const [pair, ...more] = whoCanCall(evaluateWhole(project, day).index)
  expect(more).toEqual([])
  return pair ?? expect.fail('no pair')
}

/** The suites that CUCM and its peers have in common (XD-12). */
const ciphers = ['ECDHE-RSA-AES256-GCM-SHA384', 'ECDHE-ECDSA-AES256-GCM-SHA384', 'ECDHE-RSA-AES128-GCM-SHA256'].join(
  ':',
)

const shown = ({ pem, keyFile }: Made) => ({ cert: pem, key: readFileSync(keyFile) })
const trusting = (...others: Made[]) => ({
  ca: [root.pem, ...others.map(({ pem }) => pem)],
  ciphers,
  maxVersion: 'TLSv1.2' as const,
})

/** A real handshake on loopback, both sides asking for a certificate: whether it comes about. */
function shakesHands(server: Made, client: Made): Promise<boolean> {
  return new Promise((resolve) => {
    const listener = createServer({
      ...shown(server),
      ...trusting(client),
      requestCert: true,
      rejectUnauthorized: true,
    })
    const sockets: TLSSocket[] = []
    const end = (comesAbout: boolean): void => {
      for (const socket of sockets) socket.destroy()
      listener.close()
      resolve(comesAbout)
    }
    /** OpenSSL ends a handshake on one side before the other has looked: each side has to be content. */
    let content = 0
    const isContent = (): void => {
      content += 1
      if (content === 2) end(true)
    }
    const fails = (): void => {
      end(false)
    }
    listener.on('secureConnection', (socket) => {
      sockets.push(socket)
      socket.on('error', fails)
      isContent()
    })
    listener.on('tlsClientError', fails)
    listener.listen(0, '127.0.0.1', () => {
      const address = listener.address()
      const port = typeof address === 'object' && address ? address.port : 0
      // Names are CUCM's affair: it compares them with the profile.
      const socket = connect({
        ...shown(client),
        ...trusting(server),
        port,
        host: '127.0.0.1',
        checkServerIdentity: () => undefined,
      })
      sockets.push(socket)
      socket.on('secureConnect', isContent)
      socket.on('error', fails)
    })
  })
}

const isNamed = ({ server }: Shape): boolean => server !== shapes['another name']?.server

describe('who can call whom, and what a handshake with OpenSSL says of certificates of the same shape', () => {
  const both = shapes['both usages'] ?? expect.fail('no shape')

  it.each(Object.entries(shapes))('a host with: %s (CT-1, CT-3, CT-4, FC-5)', async (_, host) => {
    const { toHost, toNode } = pairOf(both, host)
    const [called, calls] = [
      await shakesHands(host.server, both.server),
      await shakesHands(both.server, host.client ?? host.server),
    ]
    expect([toHost.verdict, toNode.verdict]).toEqual(
      [called, calls].map((comesAbout) => (comesAbout && isNamed(host) ? 'goes' : 'refused')),
    )
  })

  it.each(Object.entries(shapes))('a node with: %s (CT-1, CT-3, CT-5)', async (_, node) => {
    const { toHost, toNode } = pairOf(node, both)
    const [calls, called] = [
      await shakesHands(both.server, node.client ?? node.server),
      await shakesHands(node.server, both.server),
    ]
    expect([toHost.verdict, toNode.verdict]).toEqual(
      [calls, called].map((comesAbout) => (comesAbout ? 'goes' : 'refused')),
    )
  })

  const server = shapes['server only'] ?? expect.fail('no shape')

  it('CT-5: Cisco differs from OpenSSL where IOS XE before 26.1.1 does not look at usages', async () => {
    expect(await shakesHands(both.server, server.server)).toBe(false)
    const toHost = (software: string) => pairOf(server, both, { kind: 'IOS XE', software }).toHost.verdict
    expect([toHost('17.9.4a'), toHost('26.1.1'), toHost('')]).toEqual(['goes', 'refused', 'not known'])
    expect(pairOf(server, both, { kind: 'IOS' }).toHost.verdict).toBe('goes')
  })

  it('CT-4: Cisco differs from OpenSSL where CUCM from 15SU5 on can be told to do without', () => {
    const cluster = { release: '15SU5', nodes: [{ name: 'pub' }] }
    expect(pairOf(both, server, {}, { cluster }).toNode).toMatchObject({
      verdict: 'not known',
      reasons: [{ id: 'CT-4' }],
    })
  })
})

describe('a pair of a node and a host', () => {
  const both = shapes['both usages'] ?? expect.fail('no shape')

  it('CT-4: says that a failure is one-way, with its reason, ports and whom each side trusts', () => {
    const pair = pairOf(both, shapes['server only'] ?? both)
    expect(pair).toMatchObject({
      ...{
        trunk: 'A',
        node: 'pub',
        farEnd: 'Leeds',
        host: 'gw',
        nodeTrusts: [{ subject: 'CN=Root' }],
        hostTrusts: [{ subject: 'CN=Root' }],
      },
      toHost: { verdict: 'goes', reasons: [], port: 5065 },
      toNode: { verdict: 'refused', port: 5061, reasons: [{ id: 'CT-4', verdict: 'refused' }] },
    })
    expect(isOneWay(pair)).toBe(true)
    expect(isOneWay(pairOf(both, both))).toBe(false)
    expect(pairOf(both, shapes['signs itself'] ?? both).nodeTrusts).toMatchObject([{ subject: 'CN=x' }])
  })

  it('CT-8: is not known where a certificate or a part of its chain is not in the plan', () => {
    const orphan = pairOf(both, { server: leaf('x', { issuer: lost }) })
    expect([orphan.toHost, orphan.toNode]).toMatchObject([
      { verdict: 'not known', reasons: [{ id: 'CT-8' }] },
      { verdict: 'not known', reasons: [{ id: 'CT-8' }] },
    ])
    const nothing = pairOf(both, both, {}, { certificates: [] })
    expect(nothing.toHost).toMatchObject({ verdict: 'not known', reasons: [{ id: 'CT-8' }, { id: 'CT-8' }] })
  })

  it('CT-6: is refused where CUCM does not take the certificate', () => {
    expect(
      pairOf(both, { server: leaf('x', { extensions: { subjectAltName: 'DNS:*.example.com' } }) }).toHost,
    ).toMatchObject({
      ...{ verdict: 'refused', reasons: [{ id: 'CT-6' }] },
    })
  })
})
