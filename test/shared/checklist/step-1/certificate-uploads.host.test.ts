import { afterAll, describe, expect, it } from 'vitest'
import { certificateShop, type Made, type Wish } from '../../../helpers/certificate-shop'
import { checklist } from '../../../helpers/checklist'
import type { PlanParts } from '../../../helpers/plan'

const shop = certificateShop()
afterAll(shop.close)

const authority = { basicConstraints: 'critical, CA:TRUE', subjectKeyIdentifier: 'hash' }
const root = shop.make({ subject: { CN: 'Carrier Root' }, extensions: authority })
const middle = shop.make({ subject: { CN: 'Carrier Issuing' }, extensions: authority, issuer: root, key: 'P-384' })
const leaf = (name: string, wish: Partial<Wish> = {}): Made =>
  shop.make({ subject: { CN: name }, key: 'P-384', issuer: middle, ...wish })
const until = new Date(Date.now() + 365 * 86_400_000).toISOString().slice(0, 10)
const soon = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10)

/** Two nodes and a trunk to one host with that certificate; the nodes have one each, the first of them two. */
function list(host: Made, more: PlanParts = {}) {
  const der = (made: Made): string => made.der.toString('base64')
  const alone = shop.make({ subject: { CN: 'pub-EC' }, key: 'P-384' })
  return checklist({
    cluster: { nodes: [{ name: 'pub' }, { name: 'sub' }] },
    profiles: [{ name: 'TLS', securityMode: 'Encrypted' }],
    farEnds: [{ id: 'f', name: 'Carrier', kind: 'SBC', hosts: [{ name: 'sbc-1', address: '192.0.2.1' }] }],
    sipTrunks: [
      {
        ...{ name: 'A', securityProfileId: 'TLS', farEndId: 'f' },
        destinations: [{ address: '192.0.2.1', port: 5061 }],
      },
    ],
    certificates: [
      { id: '1', holder: { authority: true }, use: 'authority', der: der(root) },
      { id: '2', holder: { authority: true }, use: 'authority', der: der(middle) },
      { id: '3', holder: { farEnd: 'f', host: '192.0.2.1' }, use: 'SIP', der: der(host) },
      { id: '4', holder: { node: 'pub' }, use: 'CallManager', der: der(leaf('pub.example.com')) },
      { id: '5', holder: { node: 'pub' }, use: 'CallManager-ECDSA', der: der(alone) },
    ],
    ...more,
  })
}

describe('what each node has to trust', () => {
  it('CT-8: is a line for each node, with purpose and every file of the chain; the restart comes once, after all', () => {
    const { line, ids } = list(leaf('sbc'))
    for (const node of ['pub', 'sub']) {
      const { action, goTo, enter, see } = line(`step1/cluster/certificates/trust/${node}`)
      expect(action).toBe(`Upload what node ${node} has to trust, unless it is there: 2 certificates`)
      expect(goTo).toContain('Certificate Management › Upload Certificate/Certificate chain')
      expect(enter).toEqual([
        'Purpose = CallManager-trust',
        'File = certificates/carrier-root.pem',
        'File = certificates/carrier-issuing.pem',
      ])
      expect(see).toContain('Cisco CallManager restarts once, at the end of step 1.')
    }
    expect(ids.indexOf('step1/cluster/certificates/trust/sub')).toBeLessThan(
      ids.indexOf('step1/cluster/certificates/restart'),
    )
  })

  it('is the certificate itself where nobody signed it, and nothing where the plan holds none', () => {
    const alone = shop.make({ subject: { CN: 'sbc' } })
    expect(list(alone).line('step1/cluster/certificates/trust/pub').enter).toEqual([
      'Purpose = CallManager-trust',
      'File = certificates/sbc.pem',
    ])
    const isUpload = (id: string): boolean => id.startsWith('step1/cluster/certificates/trust/')
    expect(list(alone, { certificates: [] }).ids.filter(isUpload)).toEqual([])
    const clear = list(alone, { profiles: [{ name: 'TLS' }] })
    expect(clear.ids.filter(isUpload)).toEqual([])
  })

  it('names twelve files, and where the others stand', () => {
    const hosts = Array.from({ length: 14 }, (_, at) => ({
      name: `sbc-${String(at)}`,
      address: `192.0.2.${String(at + 1)}`,
    }))
    const { enter } = list(root, {
      farEnds: [{ id: 'f', kind: 'SBC', hosts }],
      sipTrunks: [
        {
          name: 'A',
          securityProfileId: 'TLS',
          farEndId: 'f',
          destinations: hosts.map(({ address }) => ({ address, port: 5061 })),
        },
      ],
      certificates: hosts.map(({ name, address }, at) => ({
        ...{ id: String(at), holder: { farEnd: 'f', host: address }, use: 'SIP' as const },
        der: shop.make({ subject: { CN: name } }).der.toString('base64'),
      })),
    }).line('step1/cluster/certificates/trust/pub')
    expect(enter).toHaveLength(14)
    expect(enter.at(-1)).toBe('File = and 2 more, as certificates/where.txt has them')
  })
})

it('XD-17: the line of a node says what the plan holds of both its certificates', () => {
  const { line } = list(leaf('sbc'))
  expect(line('step1/cluster/certificates/node/pub/').see).toBe(
    `Valid, with usages and names as N6 says. In the plan: CallManager of pub.example.com until ${until}, CallManager-ECDSA of pub-EC until ${until}.`,
  )
  expect(line('step1/cluster/certificates/node/sub/').see).toBe('Valid, with usages and names as N6 says.')
})

it('XD-16: who renews what lives as short as certificates of public authorities is asked before they end', () => {
  const { line, ids } = list(leaf('sbc', { days: 90 }))
  expect(line('step1/cluster/certificates/renewals').enter).toEqual([`sbc-1 = SIP, until ${soon}`])
  expect(ids).toContain('step1/cluster/certificates/renewals')
  expect(list(leaf('sbc')).ids).not.toContain('step1/cluster/certificates/renewals')
})
