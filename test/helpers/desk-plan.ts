import type { Certificate, Project } from '../../shared/plan/project'
import type { CertificateShop, Made, Wish } from './certificate-shop'
import { plan } from './plan'

const authority = { basicConstraints: 'critical, CA:TRUE', subjectKeyIdentifier: 'hash' }
const both = 'serverAuth, clientAuth'

const hosts = [
  ...['cube-lyn-2', 'unity-1', 'sbc-a1', 'cms-1', 'cube-dr', 'cube-har-1', 'cube-har-2', 'cube-lyn-1', 'cvp-1'],
  ...['cvp-2', 'expc-1', 'expc-2', 'nf-sub1', 'sbc-b'],
]

const day = (after: number): string => new Date(Date.now() + after * 86_400_000).toISOString().slice(0, 10)

/** A plan for the certificate desk: most is in order, one host fails in one direction, one ends soon, one is not read. */
export function deskPlan(shop: CertificateShop): Project {
  const root = shop.make({ subject: { CN: 'Example Root CA 1', O: 'Example' }, extensions: authority, days: 5000 })
  const issuing = shop.make({
    ...{ subject: { CN: 'Example Issuing CA 3', O: 'Example' }, issuer: root, key: 'P-384', days: 2000 },
    extensions: { ...authority, authorityKeyIdentifier: 'keyid' },
  })
  const leaf = (name: string, wish: Partial<Wish> = {}): Made =>
    shop.make({
      ...{ subject: { CN: name, O: 'Example' }, issuer: issuing, key: 'RSA 2048', days: 500 },
      extensions: { extendedKeyUsage: both, subjectAltName: `DNS:${name}` },
      ...wish,
    })
  const address = (at: number): string => `192.0.2.${String(at + 50)}`
  const nodes = ['cucm-sub1', 'cucm-sub2', 'cucm-sub3']
  const cluster = leaf('cucm-ms.example.com')
  const ec = leaf('cucm-EC-ms.example.com', { key: 'P-384' })
  const ofHost = (name: string): Made | null => {
    const full = `${name}.example.com`
    if (name === 'sbc-a1') return null
    if (name === 'cube-lyn-2') return leaf(full, { extensions: { extendedKeyUsage: 'serverAuth' } })
    return leaf(full, name === 'unity-1' ? { days: 40 } : {})
  }
  const held = (id: string, holder: Certificate['holder'], use: Certificate['use'], { der }: Made) => ({
    ...{ id, holder, use, der: der.toString('base64'), source: `certs/${id}.pem`, readOn: day(-4) },
  })
  return plan({
    name: 'Harbour SIP security',
    customer: 'Harbour Hospitals',
    cluster: {
      name: 'HARBOUR',
      release: '14SU3',
      nodes: nodes.map((name, at) => ({ name, address: `192.0.2.${String(at + 10)}` })),
    },
    changeWindow: { on: day(7), from: '22:00', to: '03:00', zone: 'Europe/Vienna' },
    profiles: [
      {
        ...{ id: 'p', name: 'TLS-ENC', securityMode: 'Encrypted' as const },
        x509SubjectName: hosts.map((name) => `${name}.example.com`).join(' '),
      },
    ],
    farEnds: hosts.map((name, at) => ({
      ...{ id: `f${String(at)}`, name: name.toUpperCase(), kind: 'SBC' as const },
      hosts: [{ name: `${name}.example.com`, address: address(at) }],
    })),
    sipTrunks: hosts.map((name, at) => ({
      ...{ id: `t${String(at)}`, name: `TO-${name.toUpperCase()}`, securityProfileId: 'p', farEndId: `f${String(at)}` },
      destinations: [{ address: address(at), port: 5061 }],
    })),
    certificates: [
      held('root', { authority: true }, 'authority', root),
      held('issuing', { authority: true }, 'authority', issuing),
      ...nodes.flatMap((node) => [
        held(`${node}-rsa`, { node }, 'CallManager', cluster),
        held(`${node}-ec`, { node }, 'CallManager-ECDSA', ec),
      ]),
      ...hosts.flatMap((name, at) => {
        const made = ofHost(name)
        return made ? [held(name, { farEnd: `f${String(at)}`, host: address(at) }, 'SIP', made)] : []
      }),
    ],
  })
}
