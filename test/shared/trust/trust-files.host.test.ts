import { X509Certificate } from 'node:crypto'
import { afterAll, describe, expect, it } from 'vitest'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { trustFiles } from '../../../shared/trust/trust-files'
import { certificateShop } from '../../helpers/certificate-shop'
import { plan, type PlanParts } from '../../helpers/plan'

const shop = certificateShop()
afterAll(shop.close)

const authority = { basicConstraints: 'critical, CA:TRUE', subjectKeyIdentifier: 'hash' }
const root = shop.make({ subject: { CN: 'Example Root' }, extensions: authority })
const pub = shop.make({ subject: { CN: 'pub' }, key: 'P-384', issuer: root })
const gateway = shop.make({ subject: { CN: 'gw' }, key: 'P-521' })
const base64 = ({ der }: { der: Buffer }) => der.toString('base64')

const parts: PlanParts = {
  cluster: { nodes: [{ name: 'pub' }, { name: 'sub' }] },
  profiles: [{ id: 'p', securityMode: 'Encrypted' }, { id: 'clear' }],
  farEnds: [{ id: 'f', name: 'Leeds', hosts: [{ name: 'GW', address: '192.0.2.1' }] }],
  sipTrunks: [
    { name: 'A', farEndId: 'f', securityProfileId: 'p', destinations: [{ address: '192.0.2.1', port: 5061 }] },
  ],
  certificates: [
    { id: '1', holder: { authority: true }, use: 'authority', der: base64(root) },
    { id: '2', holder: { node: 'pub' }, use: 'CallManager', der: base64(pub) },
    { id: '3', holder: { farEnd: 'f', host: '192.0.2.1' }, use: 'SIP', der: base64(gateway) },
  ],
}
const filesOf = (more: PlanParts = {}) => trustFiles(evaluateWhole(plan({ ...parts, ...more }), '2026-11-28').index)

describe('certificates/ of the bundle', () => {
  it('holds what each side has to trust as PEM, and where each goes', () => {
    const [one, two, list, ...more] = filesOf()
    expect(more).toEqual([])
    expect([one?.path, two?.path, list?.path]).toEqual([
      ...['certificates/example-root.pem', 'certificates/gw.pem', 'certificates/where.txt'],
    ])
    expect(new X509Certificate(one?.text ?? '').raw.equals(root.der)).toBe(true)
    expect(two?.text).toBe(gateway.pem)
    const print = (der: Buffer) => new X509Certificate(der).fingerprint256.replaceAll(':', '').toLowerCase()
    expect(list?.text).toContain(`SHA-256 ${print(root.der)}\n  goes into what GW of Leeds trusts\n`)
    expect(list?.text).toContain(
      `SHA-256 ${print(gateway.der)}\n  goes into CallManager-trust of pub\n  goes into CallManager-trust of sub\n`,
    )
  })

  it('has each store on a line of its own, whatever a node is called', () => {
    const nodes = [{ name: 'pub\n  goes into the bin' }]
    expect(filesOf({ cluster: { nodes } }).at(-1)?.text).toContain('CallManager-trust of pub↵  goes into the bin\n')
  })

  it('is not there where no trunk has TLS, and where nobody has a certificate', () => {
    expect(filesOf({ certificates: [] })).toEqual([])
    expect(filesOf({ sipTrunks: [{ name: 'A', farEndId: 'f', securityProfileId: 'clear' }] })).toEqual([])
  })
})
