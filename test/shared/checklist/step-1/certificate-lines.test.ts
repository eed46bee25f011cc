import { describe, expect, it } from 'vitest'
import { checklist } from '../../../helpers/checklist'
import type { PlanParts } from '../../../helpers/plan'

const nodes = [
  { name: 'pub', address: '10.0.0.1', publisher: true },
  { name: '', address: '10.0.0.2' },
]
const list = (parts: PlanParts = {}) =>
  checklist({
    cluster: { nodes },
    profiles: [{ name: 'TLS', securityMode: 'Encrypted' }],
    sipTrunks: [{ name: 'A', securityProfileId: 'TLS', farEnd: { kind: 'IOS XE' } }],
    ...parts,
  })
const idsOf = (ids: readonly string[]) => ids.filter((id) => id.startsWith('step1/') && /certificates/.test(id))

describe('S1-5, PF-37: certificates of both sides', () => {
  it('each node has its own, before the trunks; one restart comes after them', () => {
    expect(idsOf(list().ids)).toEqual([
      'step1/cluster/certificates/node/pub/10.0.0.1',
      'step1/cluster/certificates/node//10.0.0.2',
      'step1/sipTrunks/A/certificates',
      'step1/cluster/certificates/restart',
    ])
    const before = list()
      .lines.filter(({ section }) => section === 'prepare')
      .map(({ id }) => id)
    expect(idsOf(before)).toEqual(idsOf(list().ids))
  })

  it('S5-2: a trunk that is over TLS already and gets SRTP alone has them: nothing is looked at, nothing restarts', () => {
    const there = [{ address: '192.0.2.9', port: 5061 }]
    const found = {
      name: 'A',
      destAddrIsSrv: false,
      destinations: there,
      securityProfileName: 'TLS',
      srtpAllowed: false,
    }
    const profiles = [{ name: 'TLS', asFoundName: 'TLS', securityMode: 'Encrypted' as const }]
    const sipTrunks = [{ name: 'A', securityProfileId: 'TLS', srtpAllowed: true, destinations: there }]
    const { ids } = list({
      profiles,
      sipTrunks,
      asFound: { profiles: [{ name: 'TLS', securityMode: 'Encrypted' }], sipTrunks: [found] },
    })
    expect(ids).toContain('step5/sipTrunks/A/media')
    expect(idsOf(ids)).toEqual([])
  })

  it('the certificate of a node: what it must have, and what restarts when it is replaced', () => {
    const line = list().line('step1/cluster/certificates/node//10.0.0.2')
    expect(line.action).toBe('See both CallManager certificates of node 10.0.0.2, RSA and ECDSA')
    expect(line.see).toBe('Valid, with usages and names as N6 says.')
    expect(line.verify).toBe('')
    const { verify } = list().line('step1/cluster/certificates/node/pub/10.0.0.1')
    expect(verify).toMatch(/utils ctl update CTLFile .* Cisco CallManager, Cisco CTIManager, TVS, Cisco TFTP/)
    expect(verify).toContain('from release 14 on, HAProxy')
    expect(line.register).toEqual(['S1-5', 'PF-37', 'XD-17'])
  })

  it('trunks stand in one group, each by its name; what goes where is said once', () => {
    const trunks = ['A', 'B'].map((name) => ({ name, securityProfileId: 'TLS' }))
    const { lines, line } = list({ sipTrunks: trunks })
    expect(lines.filter(({ group }) => group === 'Trust of CUCM and far ends').map(({ action }) => action)).toEqual([
      'See that both sides trust the certificate of the other (N6) · A',
      'See that both sides trust the certificate of the other (N6) · B',
    ])
    expect(line('step1/sipTrunks/A/certificates').enter).toEqual([])
  })

  it('the restart names each node, and its service', () => {
    const line = list().line('step1/cluster/certificates/restart')
    expect(line.goTo).toBe('Cisco Unified Serviceability › Tools › Control Center - Feature Services')
    expect(line.enter).toEqual(['Node = pub: Cisco CallManager', 'Node = 10.0.0.2: Cisco CallManager'])
    expect(line.register).toEqual(['S1-5'])
  })

  it('one line stands for all where the plan names no node; none where no trunk has TLS', () => {
    const none = list({ cluster: { nodes: [] } })
    expect(none.line('step1/cluster/certificates/node//').action).toContain('‹each in turn›')
    expect(idsOf(list({ profiles: [{ name: 'TLS' }] }).ids)).toEqual([])
  })
})

it('FC-19: Unity Connection is not asked to trust: it takes the certificates from the CTL', () => {
  const trust = (kind: 'Unity Connection' | 'CUCM') =>
    checklist({
      profiles: [{ name: 'P', securityMode: 'Encrypted' }],
      sipTrunks: [{ name: 'A', securityProfileId: 'P', farEnd: { kind } }],
    }).line('step1/sipTrunks/A/certificates').cautions
  expect(trust('Unity Connection').join()).toContain(
    'FC-19: Unity Connection takes the certificates of CUCM from the CTL',
  )
  expect(trust('CUCM')).toEqual([])
})
