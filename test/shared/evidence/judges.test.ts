import { describe, expect, it } from 'vitest'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { shownIn } from '../../../shared/evidence/shown'
import { takeEvidence, type TakenEvidence } from '../../../shared/evidence/take-evidence'
import type { Project } from '../../../shared/plan/project'
import { plan, type PlanParts } from '../../helpers/plan'
import {
  activeCalls,
  cryptoSession,
  dialPeers,
  isakmpSa,
  pasted,
  pkiCertificates,
  selectCmDevice,
  showMgcp,
  sipConnections,
  sipStatus,
  type ShownLeg,
} from '../../helpers/shown-by-devices'

const nodes = [
  { name: 'pub', address: '192.0.2.11' },
  { name: 'sub', address: '192.0.2.12' },
]
const trunk = (name: string) => ({
  ...{ name, securityProfileId: 'TLS', farEndId: 'f', srtpAllowed: true },
  destinations: [{ address: '192.0.2.21', port: 5061 }],
})
const parts: PlanParts = {
  cluster: { nodes, mixedMode: { state: 'confirmed' } },
  profiles: [{ name: 'TLS', securityMode: 'Encrypted' }],
  farEnds: [{ id: 'f', name: 'CUBE', kind: 'IOS XE', srtp: 'yes', hosts: [{ name: 'cube-1', address: '192.0.2.21' }] }],
  sipTrunks: [trunk('A')],
  mgcpGateways: [{ domainName: 'mgcp-1.example.com', srtp: true, interface: 'E1 PRI' }],
}
const project = plan(parts)
const now = '2026-12-05T22:41:00.000Z'
const take = (text: string, of: Project = project): TakenEvidence =>
  takeEvidence(evaluateWhole(of, '2026-12-05'), [{ name: 'paste.txt', text }], { now, hashOf: () => 'hash' })
const said = (text: string, of?: Project): string[] =>
  take(text, of).report.lines.map(({ id, verdict }) => `${verdict} ${id}`)
const why = (text: string): string[] => take(text).report.lines.map(({ because }) => because)
const on = (command: string, text: string, host = 'cube-1'): string => pasted(host, command, text)

const protection = 'step5/sipTrunks/A/protection'

describe('show sip-ua status', () => {
  const show = (tls: 'ENABLED' | 'DISABLED') => on('show sip-ua status', sipStatus(tls))
  const connected = on('show sip-ua connections tcp tls detail', sipConnections('wide', nodes))

  it('S5-4: disproves TLS where the device does not take it, and proves nothing where it does', () => {
    expect(said(show('DISABLED'))).toEqual([`disproved ${protection}`])
    expect(why(show('DISABLED'))).toEqual(['cube-1 does not take SIP over TLS at all.'])
    expect(said(show('ENABLED'))).toEqual([`open ${protection}`])
  })

  it('S5-4: beside connections, what was shown last counts', () => {
    expect(said(`${show('ENABLED')}\n${connected}`)).toEqual([`proved ${protection}`])
    expect(said(`${connected}\n${show('DISABLED')}`)).toEqual([`disproved ${protection}`])
  })
})

describe('show call active voice brief', () => {
  const id = 'after/sipTrunks/A/call'
  const call = (way: ShownLeg['way'], srtp?: 'on' | 'off'): ShownLeg[] => [
    { way, ip: '192.0.2.99', ...(srtp ? { srtp } : {}) },
    { way: way === 'Answer' ? 'Originate' : 'Answer' },
  ]
  const show = (...legs: ShownLeg[]) => on('sh call active voice brief', activeCalls(legs))

  it('OV-1: SRTP each way is kept at the line, which stays open: icon and speech are for a person', () => {
    const shown = show(...call('Answer'), ...call('Originate'))
    expect(said(shown)).toEqual([`open ${id}`])
    expect(take(shown).project.checklist[id]).toMatchObject({
      ...{ state: 'open', by: '', on: '' },
      evidence: expect.stringMatching(
        /^A call each way is up, and every leg toward CUCM has SRTP\. The lock icon, and speech each way, are still for a person to tell\.\n/u,
      ) as string,
    })
  })

  it.each([
    ['one way alone', show(...call('Answer')), 'Every leg has SRTP; a call toward CUCM was not shown.'],
    [
      'a leg without SRTP, which may be right',
      show(...call('Answer', 'off'), ...call('Originate')),
      '1 of 2 legs have no SRTP: toward a phone, or a provider, without it that is right.',
    ],
    [
      'SIP on both sides',
      show({ way: 'Answer', ip: '192.0.2.98' }, { way: 'Originate', ip: '192.0.2.99' }),
      'Every leg has SRTP; which way the calls went it does not say.',
    ],
    ['no call', show(), 'No call was up: place one and show it again.'],
    [
      'one that is not up yet',
      show({ way: 'Answer', ip: '192.0.2.98', state: 'connecting' }),
      'No call was up: place one and show it again.',
    ],
  ])('OV-1: leaves it open of %s', (_, text, because) => {
    expect(said(text)).toEqual([`open ${id}`])
    expect(why(text)).toEqual([because])
  })

  it('OV-1: says nothing of two trunks through one gateway', () => {
    const two = plan({ ...parts, sipTrunks: [trunk('A'), trunk('B')] })
    expect(said(show(...call('Answer'), ...call('Originate')), two)).toEqual([
      'open after/sipTrunks/A/call',
      'open after/sipTrunks/B/call',
    ])
  })

  it('is of no layout that is known without SRTP in the row of a leg', () => {
    const older = activeCalls(call('Answer')).replace('SRTP: on ', '')
    expect(take(on('show call active voice brief', older)).report).toMatchObject({
      ...{ lines: [], answers: [{ isRead: false, why: expect.stringContaining('layout') as string }] },
    })
  })
})

describe('show dial-peer voice summary', () => {
  const id = 'step5/sipTrunks/A/reset'
  const show = (...rows: Parameters<typeof dialPeers>[0]) => on('show dial-peer voice summary', dialPeers(rows))

  it('S5-4: disproves that the trunk is in service where a node does not answer OPTIONS', () => {
    const text = show({ target: 'ipv4:192.0.2.11:5061' }, { target: 'ipv4:192.0.2.12:5061', keepalive: 'busyout' })
    expect(said(text)).toEqual([`disproved ${id}`])
    expect(why(text)).toEqual(['OPTIONS are not answered: dial-peer 101 of cube-1 toward 192.0.2.12.'])
  })

  it('S5-4: proves nothing by itself, nor by peers of others, whatever they say', () => {
    expect(said(show({ target: 'ipv4:192.0.2.11:5061' }))).toEqual([`open ${id}`])
    expect(why(show({ target: 'ipv4:203.0.113.9', keepalive: 'busyout' }))).toEqual([
      'No dial-peer whose OPTIONS are watched names a node by its address.',
    ])
    expect(why(show({ target: 'ipv4:192.0.2.110', keepalive: 'busyout' }))).toHaveLength(1)
    expect(said(show({ target: 'ipv4:192.0.2.110', keepalive: 'busyout' }))).toEqual([`open ${id}`])
  })

  it('is of no layout that is known without the column', () => {
    const without = dialPeers([{ target: 'ipv4:192.0.2.11' }]).replace(/\s+KEEPALIVE/u, '')
    expect(take(on('show dial-peer voice summary', without)).report.answers).toMatchObject([{ isRead: false }])
  })
})

describe('show crypto pki certificates', () => {
  const id = 'step1/sipTrunks/A/certificates'
  const show = (from: string, to: string, unit?: string) =>
    on('show crypto pki certificates', pkiCertificates(from, to, unit))

  it.each([
    ['is over', '00:00:00 UTC Jan 1 2020', '00:00:00 UTC Dec 5 2026'],
    ['has not begun', '00:00:00 UTC Dec 6 2026', '00:00:00 UTC Dec 6 2028'],
    ['is over in whatever zone', '00:00:00 BST Jan 1 2020', '00:00:00 BST Dec 3 2026'],
  ])('PF-37: disproves the trust where the only certificate of the gateway %s', (_, from, to) => {
    expect(said(show(from, to))).toEqual([`disproved ${id}`])
  })

  it.each([
    ['is valid', '00:00:00 UTC Jan 1 2020', '00:00:00 UTC Jan 1 2030'],
    ['may be over, in a zone that nobody knows', '00:00:00 BST Jan 1 2020', '00:00:00 BST Dec 4 2026'],
  ])('PF-37: leaves it open where it %s: what CUCM trusts no gateway shows', (_, from, to) => {
    expect(said(show(from, to))).toEqual([`open ${id}`])
  })

  it('PF-37: disproves it where there is none but that of an authority', () => {
    const none = show('00:00:00 UTC Jan 1 2020', '00:00:00 UTC Jan 1 2030', 'CA Certificate')
    expect(why(none)).toEqual(['cube-1 shows no certificate of its own.'])
  })

  it.each(['CUCM-TP', 'verbose CUCM-TP', '| section CA'])(
    'PF-37: says nothing of what the gateway lacks where it was asked for a part: %s',
    (part) => {
      const days = ['00:00:00 UTC Jan 1 2020', '00:00:00 UTC Dec 5 2026'] as const
      for (const unit of ['CA Certificate', 'Certificate']) {
        const text = on(`show crypto pki certificates ${part}`, pkiCertificates(...days, unit))
        expect(said(text)).toEqual([`open ${id}`])
        expect(why(text)).toEqual([
          'What cube-1 shows is not all that it has: show crypto pki certificates, without more, tells.',
        ])
      }
      expect(said(on('sh cry pki cert verb', pkiCertificates(...days)))).toEqual([`disproved ${id}`])
    },
  )
})

describe('selectCmDevice of RisPort', () => {
  const id = 'step1/mgcpGateways/mgcp-1.example.com/srtp-package'
  const endpoint = 'S0/SU1/DS1-0@mgcp-1.example.com'
  const show = (...states: string[]) =>
    selectCmDevice(
      states.map((status, at) => ({ node: nodes[at]?.address ?? '', devices: [{ name: endpoint, status }] })),
    )

  it('MG-5: disproves the line where no node has the gateway, and proves nothing where one has', () => {
    expect(said(show('UnRegistered', 'UnRegistered'))).toEqual([`disproved ${id}`])
    expect(said(show('UnRegistered', 'Registered'))).toEqual([`open ${id}`])
    expect(take(show('UnRegistered', 'UnRegistered')).project.checklist[id]).toMatchObject({ by: 'RisPort' })
  })

  it('MG-5: beside show mgcp, both have to hold', () => {
    const mgcp = [{ name: 'mgcp.txt', text: on('show mgcp', showMgcp(['srtp-package']), 'mgcp-1') }]
    const both = (ris: string) =>
      takeEvidence(evaluateWhole(project, '2026-12-05'), [...mgcp, { name: 'ris.xml', text: ris }], {
        ...{ now, hashOf: () => 'hash' },
      }).report.summary
    expect(both(show('Registered'))).toEqual({ proved: 1, disproved: 0, open: 0 })
    expect(both(show('Rejected'))).toEqual({ proved: 0, disproved: 1, open: 0 })
  })

  it('says nothing of a SIP trunk, whose states there nobody has shown', () => {
    const text = selectCmDevice([{ node: '192.0.2.11', devices: [{ name: 'A', status: 'UnRegistered' }] }])
    expect(take(text).report).toMatchObject({
      ...{ lines: [], answers: [{ isRead: true, why: 'No line of the checklist asks RisPort for it.' }] },
    })
  })

  it('is not read where it is cut, or has a document type', () => {
    const whole = show('Registered')
    expect(shownIn(whole.slice(0, -40))).toMatchObject([{ command: 'selectCmDevice', facts: null }])
    const hostile = whole.replace('?>', '?><!DOCTYPE x [<!ENTITY a "b">]>')
    expect(shownIn(hostile)).toMatchObject([{ facts: null }])
  })
})

describe('of what a device showed more than once', () => {
  const again = 'It was shown again behind it: the last one counts.'
  const peers = (keepalive: string) =>
    on('show dial-peer voice summary', dialPeers([{ target: 'ipv4:192.0.2.11:5061', keepalive }]))
  const ofIpsec = plan({
    ...parts,
    mgcpGateways: [
      { domainName: 'mgcp-1.example.com', srtp: true, ipsec: { method: 'cucm', peerAddress: '192.0.2.121' } },
    ],
  })
  const ipsec = 'step1/mgcpGateways/mgcp-1.example.com/ipsec/validate'
  const session = (...states: string[]) => {
    const rows = states.map((status, at) => ({ peer: nodes[at]?.address ?? '', status }))
    return on('show crypto session detail', cryptoSession(rows), 'mgcp-1')
  }
  const phase = (state: string) =>
    on('show crypto isakmp sa', isakmpSa(nodes.map(({ address }) => ({ peer: address, state }))), 'mgcp-1')

  it('S5-4: OPTIONS that are answered again disprove nothing, and those that no longer are do', () => {
    const id = 'step5/sipTrunks/A/reset'
    expect(said(`${peers('busyout')}\n${peers('active')}`)).toEqual([`open ${id}`])
    expect(said(`${peers('active')}\n${peers('busyout')}`)).toEqual([`disproved ${id}`])
    expect(take(`${peers('busyout')}\n${peers('active')}`).report.answers.map((each) => each.why)).toEqual([again, ''])
  })

  it.each([
    ['disproved', 'up, then down', session('UP-ACTIVE', 'UP-ACTIVE'), session('UP-ACTIVE', 'DOWN')],
    ['proved', 'down, then up', session('DOWN', 'DOWN'), session('UP-ACTIVE', 'UP-ACTIVE')],
    ['open', 'up, then idle', session('UP-ACTIVE', 'UP-ACTIVE'), session('UP-ACTIVE', 'UP-IDLE')],
    ['open', 'up, then a node is gone', session('UP-ACTIVE', 'UP-ACTIVE'), session('UP-ACTIVE')],
    ['disproved', 'up, then the first phase is lost', session('UP-ACTIVE', 'UP-ACTIVE'), phase('MM_NO_STATE')],
    ['proved', 'up, then the first phase alone', session('UP-ACTIVE', 'UP-ACTIVE'), phase('QM_IDLE')],
    ['open', 'down, then the first phase alone', session('DOWN', 'DOWN'), phase('QM_IDLE')],
  ])('S5-4: IPsec is %s where it was %s', (verdict, _, before, after) => {
    expect(said(`${before}\n${after}`, ofIpsec)).toEqual([`${verdict} ${ipsec}`])
  })

  it('MG-5: a gateway that no node has registered any longer has lost it, whatever was answered before', () => {
    const id = 'step1/mgcpGateways/mgcp-1.example.com/srtp-package'
    const answer = (status: string) => ({
      name: 'ris.xml',
      text: selectCmDevice([{ node: 'pub', devices: [{ name: 'S0/SU1/DS1-0@mgcp-1.example.com', status }] }]),
    })
    const shown = (...states: string[]) =>
      takeEvidence(evaluateWhole(project, '2026-12-05'), states.map(answer), { now, hashOf: () => 'hash' }).report.lines
    expect(shown('Registered', 'UnRegistered')).toMatchObject([{ id, verdict: 'disproved' }])
    expect(shown('UnRegistered', 'Registered')).toMatchObject([{ id, verdict: 'open' }])
  })
})
