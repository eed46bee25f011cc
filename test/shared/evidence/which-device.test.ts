import { describe, expect, it } from 'vitest'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { takeEvidence } from '../../../shared/evidence/take-evidence'
import { plan, type PlanParts } from '../../helpers/plan'
import { cryptoSession, pasted, showMgcp, sipConnections } from '../../helpers/shown-by-devices'

const nodes = [{ name: 'pub', address: '192.0.2.11' }]
const hosts = (...all: [name: string, address: string][]): PlanParts => ({
  cluster: { nodes },
  profiles: [{ name: 'TLS', securityMode: 'Encrypted' }],
  farEnds: all.map(([name, address], at) => ({
    id: `f${String(at)}`,
    name: `F${String(at)}`,
    kind: 'IOS XE',
    hosts: [{ name, address }],
  })),
  sipTrunks: all.map(([, address], at) => ({
    ...{ name: `T${String(at)}`, securityProfileId: 'TLS', farEndId: `f${String(at)}`, srtpAllowed: true },
    destinations: [{ address, port: 5061 }],
  })),
})
const connected = (host: string) =>
  pasted(host, 'show sip-ua connections tcp tls detail', sipConnections('wide', nodes))
const take = (parts: PlanParts, text: string, device = '') =>
  takeEvidence(evaluateWhole(plan(parts), '2026-12-05'), [{ name: 'paste.txt', text, device }], {
    ...{ now: '2026-12-05T22:41:00.000Z', hashOf: () => 'hash' },
  }).report
const proved = (...given: Parameters<typeof take>) =>
  take(...given).lines.map(({ object, verdict }) => `${verdict} ${object}`)
const [vienna, graz] = [
  ['cube.vienna.example.com', '192.0.2.21'],
  ['cube.graz.example.com', '192.0.2.22'],
] as [[string, string], [string, string]]

describe('which device of the plan a prompt stands for (S5-4)', () => {
  it('proves nothing by a prompt that two of them have, and says so, until one is chosen', () => {
    const two = hosts(vienna, graz)
    const { lines, answers } = take(two, connected('cube'))
    expect(lines).toEqual([])
    expect(answers).toMatchObject([
      {
        isRead: true,
        why: 'The prompt cube may be that of cube.vienna.example.com and cube.graz.example.com: give the answers of each by themselves, and choose the device.',
      },
    ])
    expect(proved(two, connected('cube'), 'cube.graz.example.com')).toEqual(['proved T1'])
    expect(proved(two, connected('cube'), 'elsewhere.example.com')).toEqual([])
    expect(proved(hosts(vienna), connected('cube'))).toEqual(['proved T0'])
  })

  it('takes what has no prompt for the device that was chosen alone', () => {
    const bare = sipConnections('wide', nodes)
    expect(proved(hosts(vienna, graz), bare, 'cube.graz.example.com')).toEqual(['proved T1'])
    expect(proved(hosts(vienna, graz), bare, 'cube')).toEqual([])
  })

  it('asks for names that tell devices apart where the plan has none', () => {
    for (const others of [
      [vienna, ['cube', '192.0.2.23']],
      [
        ['cube', '192.0.2.21'],
        ['CUBE', '192.0.2.23'],
      ],
    ] as [[string, string], [string, string]][]) {
      const { lines, answers } = take(hosts(...others), connected('cube'), 'cube')
      expect(lines).toEqual([])
      expect(answers[0]?.why).toMatch(/^The plan has several devices that are called cube: give each its name/u)
    }
  })

  it('is one where two names have one address, or one is the other without its domain', () => {
    expect(
      proved(hosts(['cube.a.example.com', '192.0.2.21'], ['cube.b.example.com', '192.0.2.21']), connected('cube')),
    ).toEqual(['proved T0', 'proved T1'])
    const both: PlanParts = {
      ...hosts(['gw', '192.0.2.21']),
      mgcpGateways: [{ domainName: 'gw.example.com', srtp: true }],
    }
    const shown = `${connected('gw')}\n${pasted('gw', 'show mgcp', showMgcp(['srtp-package']))}`
    expect(proved(both, shown)).toEqual(['proved T0', 'proved gw.example.com'])
  })

  it('HX-3: knows an H.323 gateway that CUCM calls by its address, where its configuration was read', () => {
    const parts: PlanParts = {
      cluster: { nodes },
      h323Devices: [
        {
          kind: 'H.323 Gateway',
          name: '192.0.2.31',
          srtpAllowed: true,
          ipsec: { method: 'cucm', peerAddress: '192.0.2.31' },
        },
      ],
    }
    const shown = pasted(
      'VG-A',
      'show crypto session detail',
      cryptoSession([{ peer: '192.0.2.11', status: 'UP-ACTIVE' }]),
    )
    const configs = (address: string) => ({
      runningConfigs: [{ device: 'vg-a', address, takenOn: '2026-11-20', text: 'hostname VG-A\nend\n' }],
    })
    expect(proved(parts, shown)).toEqual([])
    expect(proved({ ...parts, asFound: configs('192.0.2.31') }, shown)).toEqual(['proved 192.0.2.31'])
    expect(proved({ ...parts, asFound: configs('192.0.2.32') }, shown)).toEqual([])
  })
})
