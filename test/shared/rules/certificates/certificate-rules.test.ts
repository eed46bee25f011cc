import { afterAll, describe, expect, it } from 'vitest'
import type { Certificate } from '../../../../shared/plan/project'
import { certificateShop, type Made, type Wish } from '../../../helpers/certificate-shop'
import type { PlanParts } from '../../../helpers/plan'
import { fired, mendedAt, sentences } from '../../../helpers/rule-findings'

const shop = certificateShop()
afterAll(shop.close)

const authority = { basicConstraints: 'critical, CA:TRUE', subjectKeyIdentifier: 'hash' }
const usages = (extendedKeyUsage: string) => ({ extensions: { extendedKeyUsage } })
const root = shop.make({ subject: { CN: 'Example Root' }, extensions: authority, days: 4000 })
const leaf = (wish: Partial<Wish> = {}): Made => shop.make({ subject: { CN: 'gw.example.com' }, issuer: root, ...wish })

type Part = Partial<Certificate>
let count = 0
const held = ({ der }: { der: Buffer | string }, part: Part): Part => ({
  ...{ id: `c${String((count += 1))}`, der: typeof der === 'string' ? der : der.toString('base64') },
  ...part,
})
const ofHost = (made: Made, part: Part = {}): Part =>
  held(made, { holder: { farEnd: 'f', host: '192.0.2.1' }, use: 'SIP', ...part })
const ofNode = (made: Made, part: Part = {}): Part =>
  held(made, { holder: { node: 'pub' }, use: 'CallManager', ...part })
const ofAuthority = (made: Made): Part => held(made, { holder: { authority: true }, use: 'authority' })
const theRoot = ofAuthority(root)

/** One trunk with TLS to one host, and these certificates. */
const planWith = (certificates: Part[], parts: PlanParts = {}, tls = true): PlanParts => ({
  cluster: { name: 'C', nodes: [{ name: 'pub' }] },
  profiles: [tls ? { id: 'p', securityMode: 'Encrypted' } : { id: 'p' }],
  farEnds: [{ id: 'f', kind: 'SBC', hosts: [{ name: 'SBC-1', address: '192.0.2.1' }] }],
  sipTrunks: [
    { name: 'A', farEndId: 'f', securityProfileId: 'p', destinations: [{ address: '192.0.2.1', port: 5061 }] },
  ],
  certificates: [...certificates, theRoot],
  ...parts,
})

const day = (after: number): string => new Date(Date.now() + after * 86_400_000).toISOString().slice(0, 10)
const onDay = (after: number, from = '22:00', to = '23:00'): PlanParts => ({
  changeWindow: { on: day(after), from, to },
})

describe('the days of certificates', () => {
  const short = ofHost(leaf({ days: 10 }))

  it('CT-1: a certificate has to hold through the whole day of the window, in UTC', () => {
    expect(fired('CT-1', planWith([short], onDay(10)))).toEqual(['error: SBC-1'])
    expect(fired('CT-1', planWith([short], onDay(0)))).toEqual(['error: SBC-1', 'error: Example Root'].sort())
    expect(fired('CT-1', planWith([short], onDay(9)))).toEqual([])
    expect(fired('CT-1', planWith([short], onDay(9, '22:00', '02:00')))).toEqual(['error: SBC-1'])
    expect(fired('CT-1', planWith([short]))).toEqual([])
    expect(mendedAt('CT-1', planWith([short], onDay(10)))).toEqual([`step 1, certificates/${String(short.id)}/der`])
    expect(sentences('CT-1', planWith([short], onDay(10)))[0]).toContain(`SIP, valid from ${day(0)} to ${day(10)}`)
  })

  it('CT-2: one that ends within 45 days after the day is told before', () => {
    const middling = ofHost(leaf({ days: 60 }))
    expect(fired('CT-2', planWith([middling], onDay(15)))).toEqual(['warning: SBC-1'])
    expect(fired('CT-2', planWith([middling], onDay(59)))).toEqual(['warning: SBC-1'])
    expect(fired('CT-2', planWith([middling], onDay(14)))).toEqual([])
    expect(fired('CT-2', planWith([middling], onDay(60)))).toEqual([])
    expect(fired('CT-2', planWith([middling]))).toEqual([])
  })

  it('XD-19: an authority that has expired is dropped by an upgrade', () => {
    const old = ofAuthority(shop.make({ subject: { CN: 'Old Root' }, extensions: authority, days: 5 }))
    expect(fired('XD-19', planWith([old], onDay(7)))).toEqual(['advice: Old Root'])
    expect(fired('XD-19', planWith([old], onDay(5)))).toEqual([])
    expect(fired('XD-19', planWith([short], onDay(20)))).toEqual([])
  })
})

describe('what certificates may be used for', () => {
  const [both, server, client] = ['serverAuth, clientAuth', 'serverAuth', 'clientAuth'].map((each) =>
    leaf(usages(each)),
  )
  const plain = leaf()
  if (!both || !server || !client) throw new Error('openssl made nothing')

  it('CT-3: a node or a host with TLS has to show server authentication where usages are named', () => {
    expect(fired('CT-3', planWith([ofHost(client), ofNode(client)]))).toEqual(['error: SBC-1', 'error: pub'])
    expect(fired('CT-3', planWith([ofHost(server), ofNode(plain)]))).toEqual([])
    expect(fired('CT-3', planWith([ofHost(client)], {}, false))).toEqual([])
    expect(fired('CT-3', planWith([ofHost(client, { use: 'SIP client' })]))).toEqual([])
    expect(fired('CT-3', planWith([ofHost(client, { use: 'ipsec' }), ofNode(client, { use: 'ipsec' })]))).toEqual([])
  })

  it('CT-4: a host without client authentication is refused by CUCM, which 15SU5 can be told not to do', () => {
    const release = (text: string): PlanParts => ({ cluster: { name: 'C', release: text, nodes: [{ name: 'pub' }] } })
    expect(fired('CT-4', planWith([ofHost(server)]))).toEqual(['error: SBC-1'])
    expect(fired('CT-4', planWith([ofHost(server)], release('15SU4')))).toEqual(['error: SBC-1'])
    expect(fired('CT-4', planWith([ofHost(server)], release('15.0.1.13901-2')))).toEqual(['error: SBC-1'])
    expect(fired('CT-4', planWith([ofHost(server)], release('15 SU5')))).toEqual(['warning: SBC-1'])
    expect(fired('CT-4', planWith([ofHost(both)]))).toEqual([])
    expect(fired('CT-4', planWith([ofHost(plain)]))).toEqual([])
    expect(fired('CT-4', planWith([ofHost(server), ofHost(client, { use: 'SIP client' })]))).toEqual([])
    expect(fired('CT-4', planWith([ofHost(both), ofHost(server, { use: 'SIP client' })]))).toEqual(['error: SBC-1'])
    expect(fired('CT-4', planWith([ofHost(server)], {}, false))).toEqual([])
  })

  it('CT-5: a node without client authentication is refused by who looks at usages', () => {
    const farEnd = (kind: 'IOS' | 'IOS XE' | 'CUCM', software = ''): PlanParts => ({
      farEnds: [{ id: 'f', kind, software, hosts: [{ address: '192.0.2.1' }] }],
    })
    expect(fired('CT-5', planWith([ofNode(server)]))).toEqual(['warning: pub'])
    expect(fired('CT-5', planWith([ofNode(server)], farEnd('IOS XE', '26.1.1')))).toEqual(['warning: pub'])
    expect(fired('CT-5', planWith([ofNode(server)], farEnd('IOS XE')))).toEqual(['warning: pub'])
    expect(fired('CT-5', planWith([ofNode(server)], farEnd('IOS XE', '17.9.4a')))).toEqual([])
    expect(fired('CT-5', planWith([ofNode(server)], farEnd('IOS')))).toEqual([])
    expect(fired('CT-5', planWith([ofNode(server)], {}, false))).toEqual([])
    expect(fired('CT-5', planWith([ofNode(both)]))).toEqual([])
    expect(fired('CT-5', planWith([ofNode(server), ofNode(both, { use: 'CallManager client' })]))).toEqual([])
  })

  it('XD-18: IOS XE from 26.1.1 on looks at usages, and drops suites', () => {
    const farEnd = (software: string): PlanParts => ({
      farEnds: [{ id: 'f', name: 'GW', kind: 'IOS XE', software, hosts: [{ address: '192.0.2.1' }] }],
    })
    expect(fired('XD-18', planWith([], farEnd('26.1.1')))).toEqual(['advice: A'])
    expect(fired('XD-18', planWith([], farEnd('17.18.2')))).toEqual([])
    expect(fired('XD-18', planWith([], farEnd('26.1.1'), false))).toEqual([])
  })
})

describe('keys, names and chains', () => {
  it('CT-6: CUCM takes no RSA key above 4096 bits, and no wildcard', () => {
    expect(fired('CT-6', planWith([ofHost(leaf({ rsaBits: 4104 }))]))).toEqual(['error: SBC-1'])
    expect(fired('CT-6', planWith([ofHost(leaf({ rsaBits: 4096 }))]))).toEqual([])
    const wild = leaf({ extensions: { subjectAltName: 'DNS:*.example.com' } })
    expect(fired('CT-6', planWith([ofNode(wild)]))).toEqual(['error: pub'])
  })

  it('CT-7: RSA below 2048 bits, and MD5 or SHA-1, are weak', () => {
    expect(fired('CT-7', planWith([ofHost(leaf({ rsaBits: 2040 }))]))).toEqual(['warning: SBC-1'])
    expect(fired('CT-7', planWith([ofHost(leaf({ rsaBits: 2048 }))]))).toEqual([])
    expect(fired('CT-7', planWith([ofHost(leaf({ hash: 'sha1' }))]))).toEqual(['warning: SBC-1'])
    const old = shop.make({ subject: { CN: 'Old Root' }, extensions: authority, hash: 'sha1' })
    expect(fired('CT-7', planWith([ofAuthority(old)]))).toEqual([])
    expect(fired('CT-7', planWith([ofNode(old)]))).toEqual(['warning: pub'])
  })

  it('CT-8: whoever has to trust a certificate needs its chain, all the way up', () => {
    const middle = shop.make({ subject: { CN: 'Middle' }, key: 'P-384', issuer: root, extensions: authority })
    const below = ofHost(leaf({ issuer: middle }))
    expect(fired('CT-8', planWith([below]))).toEqual(['warning: SBC-1'])
    expect(fired('CT-8', planWith([below, ofAuthority(middle)]))).toEqual([])
    const withoutRoot = { ...planWith([]), certificates: [below, ofAuthority(middle)] }
    expect(fired('CT-8', withoutRoot)).toEqual(['warning: Middle', 'warning: SBC-1'])
    expect(sentences('CT-8', withoutRoot)[0]).toContain('CN=Example Root is missing')
    expect(fired('CT-8', { ...planWith([]), certificates: [ofNode(root)] })).toEqual([])
  })

  it('CT-9: one certificate for one holder, use and kind of key, and a text that is one', () => {
    const [one, other, rsa] = [leaf(), leaf({ key: 'P-384' }), leaf({ key: 'RSA 2048' })]
    expect(fired('CT-9', planWith([ofNode(one), ofNode(other)]))).toEqual(['error: pub'])
    expect(fired('CT-9', planWith([ofNode(one), ofNode(rsa)]))).toEqual([])
    expect(fired('CT-9', planWith([ofNode(one), ofNode(other, { use: 'CallManager-ECDSA' })]))).toEqual([])
    expect(fired('CT-9', planWith([ofNode(one), ofHost(other)]))).toEqual([])
    expect(fired('CT-9', planWith([ofAuthority(root)]))).toEqual(['error: Example Root'])
    expect(fired('CT-9', planWith([ofAuthority(one)]))).toEqual([])
    expect(fired('CT-9', planWith([held({ der: 'AAAA' }, { holder: { node: 'pub' }, use: 'CallManager' })]))).toEqual([
      'error: pub',
    ])
  })

  it('XD-16: a life such as public authorities give may be from one, and loses client authentication', () => {
    const lives = (days: number): string[] => fired('XD-16', planWith([ofHost(leaf({ days }))]))
    expect([lives(47), lives(201), lives(365)]).toEqual([['advice: SBC-1'], [], []])
    expect(sentences('XD-16', planWith([ofHost(leaf({ days: 47 }))]))[0]).toContain('SIP, 47 days, until ')
    const alone = shop.make({ subject: { CN: 'sbc' }, days: 47 })
    expect(fired('XD-16', planWith([ofHost(alone)]))).toEqual([])
  })

  it('XD-17: Expressway prefers the second certificate of CUCM', () => {
    const toExpressway: PlanParts = { farEnds: [{ id: 'f', kind: 'Expressway', hosts: [{ address: '192.0.2.1' }] }] }
    const [rsa, ec] = [leaf({ key: 'RSA 2048' }), leaf()]
    const alone = shop.make({ subject: { CN: 'pub-EC' }, key: 'P-384' })
    const second = (made: Made): Part => ofNode(made, { use: 'CallManager-ECDSA' })
    expect(fired('XD-17', planWith([ofNode(rsa)], toExpressway))).toEqual(['advice: pub'])
    expect(fired('XD-17', planWith([ofNode(rsa), second(alone)], toExpressway))).toEqual(['advice: pub'])
    expect(fired('XD-17', planWith([ofNode(rsa), second(ec)], toExpressway))).toEqual([])
    expect(fired('XD-17', planWith([ofNode(rsa)]))).toEqual([])
  })

  it('XD-17: with CallManager-ECDSA alone, the certificate that most far ends are shown is lacking', () => {
    const alone = ofNode(shop.make({ subject: { CN: 'pub-EC' }, key: 'P-384' }), { use: 'CallManager-ECDSA' })
    expect(fired('XD-17', planWith([alone]))).toEqual(['advice: pub'])
    expect(sentences('XD-17', planWith([alone]))[0]).toContain('CallManager, with an RSA key, is not in the plan')
    expect(mendedAt('XD-17', planWith([alone]))).toEqual([`step 1, certificates/${String(alone.id)}/der`])
    expect(fired('XD-17', planWith([alone, ofNode(leaf({ key: 'RSA 2048' }))]))).toEqual([])
    expect(fired('XD-17', planWith([alone], {}, false))).toEqual([])
  })
})

describe('names in certificates stand in for typed ones', () => {
  const named = (name: string, typed: string[], certificates: Part[]): PlanParts =>
    planWith(certificates, {
      profiles: [{ id: 'p', securityMode: 'Encrypted', x509SubjectName: name }],
      farEnds: [{ id: 'f', kind: 'SBC', hosts: [{ name: 'SBC-1', address: '192.0.2.1', certificateNames: typed }] }],
    })

  it('FC-5: what the certificate says counts, whatever was typed', () => {
    const own = ofHost(leaf())
    expect(fired('FC-5', named('gw.example.com', ['other'], [own]))).toEqual([])
    expect(fired('FC-5', named('other', ['other'], [own]))).toEqual(['error: A'])
    expect(fired('FC-5', named('other', ['other'], []))).toEqual([])
    expect(fired('FC-5', named('other', ['other'], [{ ...own, use: 'SIP client' }]))).toEqual([])
    expect(fired('FC-5', named('other', ['other'], [{ ...own, der: 'AAAA' }]))).toEqual([])
  })
})
