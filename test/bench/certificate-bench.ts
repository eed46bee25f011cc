import { createEvaluator } from '../../shared/evaluation/evaluator'
import { certificateShop } from '../helpers/certificate-shop'
import { plan } from '../helpers/plan'
import { measure, type Measured } from './measure'

const count = 1_000
const serial = 0x51a5

/** A thousand hosts, each with a certificate of its own below two authorities: read and judged from nothing. */
export async function* benchCertificates(): AsyncGenerator<Measured> {
  const shop = certificateShop()
  try {
    const authority = { basicConstraints: 'CA:TRUE', subjectKeyIdentifier: 'hash' }
    const root = shop.make({ subject: { CN: 'Root' }, extensions: authority, key: 'RSA 2048' })
    const middle = shop.make({ subject: { CN: 'Middle' }, extensions: authority, key: 'P-384', issuer: root })
    const { der } = shop.make({
      ...{ subject: { C: 'GB', O: 'Example', CN: 'gw.example.com' }, key: 'RSA 2048', issuer: middle },
      ...{ serial: String(serial * 0x10000), days: 300 },
      extensions: {
        ...{ subjectAltName: 'DNS:gw.example.com, DNS:sbc.example.com', extendedKeyUsage: 'serverAuth, clientAuth' },
        ...{ keyUsage: 'digitalSignature', authorityKeyIdentifier: 'keyid' },
      },
    })
    const place = der.indexOf(Buffer.from([serial >> 8, serial & 0xff])) + 2
    /** Another serial number makes another certificate. */
    const numbered = (number: number): string => {
      const copy = Buffer.from(der)
      copy.writeUInt16BE(number, place)
      return copy.toString('base64')
    }
    const hosts = Array.from({ length: count }, (_, at) => ({ address: `gw-${String(at)}.example.com` }))
    const held = hosts.map(({ address }, at) => ({ holder: { farEnd: 'f', host: address }, der: numbered(at) }))
    const authorities = [root, middle].map((each) => ({
      holder: { authority: true as const },
      der: each.der.toString('base64'),
    }))
    const parts = {
      changeWindow: { on: '2026-12-05', from: '22:00', to: '23:00' },
      profiles: [{ id: 'p', securityMode: 'Encrypted' as const }],
      farEnds: [{ id: 'f', hosts }],
      sipTrunks: [{ farEndId: 'f', securityProfileId: 'p', destinations: [{ address: 'srv.example.com', port: 0 }] }],
      certificates: [...held.map((each) => ({ ...each, use: 'SIP' as const })), ...authorities].map((each, at) => ({
        ...each,
        id: `c${String(at)}`,
      })),
    }
    // A plan of its own for each run: what was read stays known with the plan.
    yield await measure('certificates', count, 3, () => createEvaluator()(plan(parts), '2026-12-01'))
  } finally {
    shop.close()
  }
}
