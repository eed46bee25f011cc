import { describe, expect, it } from 'vitest'
import { checklist } from '../../../helpers/checklist'
import type { PlanParts } from '../../../helpers/plan'

const nodes = [
  { name: 'pub', address: '10.0.0.1', callProcessing: false },
  { name: 'sub1', address: '10.0.0.2' },
  { name: 'sub2', address: '10.0.0.3' },
]
const at = (port: number, ...addresses: string[]) => ({
  destinations: addresses.map((address) => ({ address, port })),
})
const parts = (more: object): PlanParts =>
  ({
    cluster: { nodes },
    profiles: [
      { name: 'TLS', securityMode: 'Encrypted', incomingPort: 5561 },
      { name: 'CLEAR', incomingPort: 5060 },
    ],
    asFound: {},
    ...more,
  }) as unknown as PlanParts
const rows = (more: object): string[] => checklist(parts(more)).line('before/firewall').enter

describe('what firewalls let through, before the window', () => {
  it('FC-18, PF-21: both ways between the nodes that process calls and the far ends, by port', () => {
    const sipTrunks = [
      { name: 'A', securityProfileId: 'TLS', ...at(5061, '192.0.2.1', '192.0.2.2') },
      { name: 'B', securityProfileId: 'TLS', ...at(5561, '192.0.2.3') },
      { name: 'C', securityProfileId: 'CLEAR', ...at(5060, '192.0.2.4') },
    ]
    expect(rows({ sipTrunks })).toEqual([
      'Our nodes = 10.0.0.2, 10.0.0.3',
      'TCP 5561, both ways = 192.0.2.3',
      'To us TCP 5561, from us TCP 5061 = 192.0.2.1, 192.0.2.2',
      'To us TCP and UDP 5060, from us TCP 5060 = 192.0.2.4',
    ])
  })

  it('SP-5, PF-21: a trunk outside the plan whose profile changes calls on the new port as well', () => {
    const found = (more: object) => ({ name: 'X', securityProfileName: 'OLD', ...at(5060, '192.0.2.9'), ...more })
    const outside = (port: number, more: object = {}) =>
      parts({
        profiles: [{ name: 'NEW', asFoundName: 'OLD', incomingPort: port }],
        asFound: { profiles: [{ name: 'OLD' }], sipTrunks: [found(more)] },
      })
    const of = (plan: PlanParts) => checklist(plan).lines.find(({ id }) => id === 'before/firewall')?.enter
    const both = ['Our nodes = 10.0.0.2, 10.0.0.3', 'To us TCP and UDP 5070, from us TCP 5060 = 192.0.2.9']
    expect(of(outside(5070))).toEqual(both)
    expect(of(outside(5070, { nodeNames: ['sub2'] }))?.[0]).toBe('Our nodes = 10.0.0.3')
    expect(of(outside(5070, { destinations: null }))?.[1]).toContain('‹addresses of the far end›')
    expect(of(outside(5060))).toBeUndefined()
  })

  it('XD-13: an address with which CUCM does IPsec stands once, whatever number of devices have it', () => {
    const ipsec = { method: 'cucm', peerAddress: '10.0.1.9' }
    const mgcpGateways = ['v1', 'v2'].map((domainName) => ({ domainName, srtp: true, ipsec }))
    expect(rows({ mgcpGateways })).toEqual(['UDP 500 and ESP, both ways = 10.0.1.9; with NAT UDP 4500, too'])
  })

  it('FC-18: a trunk with nodes of its own has rows of its own', () => {
    const sipTrunks = [
      { name: 'A', securityProfileId: 'TLS', nodeNames: ['sub2'], ...at(5561, '192.0.2.1') },
      { name: 'B', securityProfileId: 'TLS', nodeNames: ['sub1'], ...at(5561, '192.0.2.2') },
    ]
    const said = ['Our nodes = 10.0.0.2', 'TCP 5561, both ways = 192.0.2.2']
    expect(rows({ sipTrunks })).toEqual([...said, 'Our nodes = 10.0.0.3', 'TCP 5561, both ways = 192.0.2.1'])
  })

  it('FC-2: ports of an SRV name come with its answer; where no destination is planned, addresses are asked for', () => {
    const sipTrunks = [
      { name: 'A', securityProfileId: 'TLS', destAddrIsSrv: true, ...at(0, 'sip.example.com') },
      { name: 'B', securityProfileId: 'TLS', destinations: [] },
    ]
    expect(rows({ sipTrunks })).toEqual([
      'Our nodes = 10.0.0.2, 10.0.0.3',
      'To us TCP 5561, from us TCP as SRV answers = sip.example.com',
      'To us TCP 5561, from us TCP where they listen = ‹addresses of the far end›',
    ])
  })

  it('many addresses are counted: each is in a sheet', () => {
    const addresses = Array.from({ length: 11 }, (_, number) => `192.0.2.${String(10 + number)}`)
    const sipTrunks = [{ name: 'A', securityProfileId: 'TLS', ...at(5561, ...addresses) }]
    expect(rows({ sipTrunks })[1]).toMatch(
      /^TCP 5561, both ways = 192\.0\.2\.10, .*192\.0\.2\.17 and 3 more, in their sheets$/u,
    )
  })

  it('XD-13: IPsec by CUCM has its own; from NAT on another port', () => {
    const line = checklist(
      parts({ mgcpGateways: [{ domainName: 'gw', ipsec: { method: 'cucm', peerAddress: '192.0.2.9' } }] }),
    )
    expect(line.line('before/firewall')).toMatchObject({
      enter: ['UDP 500 and ESP, both ways = 192.0.2.9; with NAT UDP 4500, too'],
      register: ['FC-18', 'XD-13'],
    })
  })

  it('no line where no connection is new', () => {
    const sipTrunks = [{ name: 'A', securityProfileId: 'CLEAR', srtpAllowed: true, ...at(5060, '192.0.2.1') }]
    const asFound = {
      profiles: [{ name: 'CLEAR' }],
      sipTrunks: [{ name: 'A', securityProfileName: 'CLEAR', destAddrIsSrv: false, ...at(5060, '192.0.2.1') }],
    }
    expect(checklist(parts({ sipTrunks, asFound })).ids).not.toContain('before/firewall')
  })
})
