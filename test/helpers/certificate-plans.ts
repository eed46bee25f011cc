import fc from 'fast-check'
import type { Certificate, Project } from '../../shared/plan/project'
import type { CertificateShop, Made, Wish } from './certificate-shop'
import { plan } from './plan'

const authority = { basicConstraints: 'critical, CA:TRUE', subjectKeyIdentifier: 'hash' }
const both = 'serverAuth, clientAuth'

/** Certificates of every shape that a rule tells apart, as base64, and what is none. */
export function certificatesOfEveryShape(shop: CertificateShop): string[] {
  const root = shop.make({ subject: { CN: 'Root' }, extensions: authority, days: 9000 })
  const middle = shop.make({
    ...{ subject: { CN: 'Middle' }, key: 'P-384', issuer: root, days: 9000 },
    extensions: { ...authority, authorityKeyIdentifier: 'keyid' },
  })
  const lost = shop.make({ subject: { CN: 'Lost' }, extensions: authority })
  const old = shop.make({ subject: { CN: 'Old' }, extensions: authority, hash: 'sha1', days: 3 })
  const leaf = (name: string, wish: Partial<Wish> = {}): Made =>
    shop.make({ subject: { CN: name }, issuer: middle, key: 'P-384', ...wish })
  const made = [
    ...[root, middle, old],
    leaf('x', { extensions: { extendedKeyUsage: both, subjectAltName: 'DNS:y' } }),
    leaf('server', { extensions: { extendedKeyUsage: 'serverAuth' }, key: 'RSA 2048' }),
    leaf('client', { extensions: { extendedKeyUsage: 'clientAuth' } }),
    leaf('neither', { extensions: { extendedKeyUsage: 'codeSigning' } }),
    leaf('*.example.com'),
    leaf('long', { rsaBits: 8192 }),
    leaf('short', { key: 'RSA 1024', hash: 'sha1' }),
    leaf('soon', { days: 20 }),
    leaf('orphan', { issuer: lost }),
    leaf('short-lived', { extensions: { extendedKeyUsage: both }, days: 90 }),
    shop.make({ subject: { CN: 'alone' }, hash: 'sha1', key: 'P-256' }),
  ]
  return [...made.map(({ der }) => der.toString('base64')), 'AAAA', '']
}

const day = (after: number): string => new Date(Date.now() + after * 86_400_000).toISOString().slice(0, 10)

/** A plan with TLS to two kinds of far end, and certificates in the hands of everybody. */
export function plansWithCertificates(ders: readonly string[]): fc.Arbitrary<Project> {
  const holder: fc.Arbitrary<Certificate['holder']> = fc.constantFrom(
    ...[{ node: 'pub' }, { node: 'sub' }, { farEnd: 'a', host: '192.0.2.1' }, { farEnd: 'a', host: '192.0.2.2' }],
    ...Array.from({ length: 3 }, () => ({ farEnd: 'a', host: '192.0.2.1' })),
    ...Array.from({ length: 2 }, () => ({ farEnd: 'b', host: '192.0.2.3' })),
    ...[{ farEnd: 'b', host: '192.0.2.3' }, { farEnd: 'gone', host: '192.0.2.9' }, { device: 'm' }, { device: 'gone' }],
    ...Array.from({ length: 4 }, () => ({ authority: true as const })),
  )
  const certificate = fc.record({
    holder,
    use: fc.constantFrom(
      ...(['CallManager', 'CallManager-ECDSA', 'CallManager client', 'ipsec', 'SIP', 'SIP client'] as const),
      'authority' as const,
    ),
    der: fc.constantFrom(...ders),
  })
  const kind = fc.constantFrom('IOS XE', 'IOS', 'CUCM', 'Expressway', 'SBC')
  const software = fc.constantFrom('', '17.9.4a', '26.1.1', '17.18.2', '26.2.1')
  return fc
    .record({
      certificates: fc.array(certificate, { maxLength: 9 }),
      kinds: fc.tuple(kind, kind),
      software,
      release: fc.constantFrom('', '14SU3', '15SU4', '15SU5', '15 SU5', '15 su6', '15.0.1.13901-2'),
      on: fc.constantFrom('', 'soon', day(0), day(2), day(10), day(360), day(320), '2026-02-30'),
      to: fc.constantFrom('23:30', '02:00'),
      hasTls: fc.tuple(fc.boolean(), fc.boolean()),
    })
    .map(({ certificates, kinds, software: image, release, on, to, hasTls }) =>
      plan({
        cluster: { release, nodes: [{ name: 'pub' }, { name: 'sub' }] },
        changeWindow: { on, from: '22:00', to },
        profiles: [
          {
            id: 'tls',
            securityMode: 'Encrypted',
            incomingTransport: 'TLS',
            outgoingTransport: 'TLS',
            x509SubjectName: 'x',
          },
          { id: 'clear' },
        ],
        farEnds: [
          {
            id: 'a',
            kind: kinds[0],
            software: image,
            hosts: [{ name: 'gw-1', address: '192.0.2.1' }, { address: '192.0.2.2' }],
          },
          { id: 'b', kind: kinds[1], software: image, hosts: [{ name: 'gw-1', address: '192.0.2.3' }] },
        ],
        sipTrunks: [
          {
            ...{ id: '1', name: 'A', farEndId: 'a', securityProfileId: hasTls[0] ? 'tls' : 'clear' },
            destinations: [{ address: '192.0.2.1', port: 5061 }],
          },
          {
            ...{ id: '2', name: 'B', farEndId: 'b', securityProfileId: hasTls[1] ? 'tls' : 'clear' },
            destinations: [{ address: 'sbc.example.com', port: 5061 }],
          },
        ],
        mgcpGateways: [{ id: 'm', domainName: 'mgcp-1' }],
        certificates: certificates.map((each, at) => ({ ...each, id: `c${String(at)}` })),
      }),
    )
}
