import { describe, expect, it } from 'vitest'
import { namesInPlan } from '../../../shared/certificates/names-in-plan'
import type { Certificate } from '../../../shared/plan/project'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { farEndContext, foundByName } from '../../../shared/far-end/context'
import { ders } from '../../helpers/oracle/certificate-pool'
import { plan } from '../../helpers/plan'

const project = plan({
  cluster: {
    nodes: [
      { name: 'pub', certificateNames: ['typed'] },
      { name: 'sub', certificateNames: ['typed'] },
    ],
  },
  farEnds: [
    {
      id: 'f',
      hosts: [
        { address: 'a', certificateNames: ['typed'] },
        { address: 'b', certificateNames: ['typed'] },
      ],
    },
    { id: 'g', hosts: [{ address: 'a', certificateNames: ['typed'] }] },
  ],
  profiles: [{ id: 'p', securityMode: 'Encrypted' }],
  sipTrunks: [{ name: 'A', farEndId: 'f', securityProfileId: 'p', destinations: [{ address: 'a', port: 5061 }] }],
  certificates: [
    { id: '1', holder: { farEnd: 'f', host: 'a' }, use: 'SIP', der: ders.wYz },
    { id: '2', holder: { farEnd: 'f', host: 'a' }, use: 'SIP', der: ders.x },
    { id: '3', holder: { farEnd: 'f', host: 'b' }, use: 'SIP client', der: ders.x },
    { id: '4', holder: { node: 'pub' }, use: 'CallManager', der: ders.sbc },
    { id: '5', holder: { node: 'sub' }, use: 'ipsec', der: ders.sbc },
  ],
})

describe('names in certificates', () => {
  it('stand where people typed some, those of all that are not for its own calls together', () => {
    const { farEnds, cluster } = namesInPlan()(project)
    const names = farEnds.map(({ hosts }) => hosts.map(({ certificateNames }) => certificateNames))
    expect(names).toEqual([[['w', 'Y', 'z', 'x'], ['typed']], [['typed']]])
    expect(cluster.nodes.map(({ certificateNames }) => certificateNames)).toEqual([['sbc.example.com'], ['typed']])
  })

  it('XD-17: are in the order of use and name, whichever ids the certificates have', () => {
    const of = (ids: string[]): string[] => {
      const certificates: Certificate[] = [
        { use: 'CallManager-ECDSA' as const, der: ders.sbc },
        { use: 'CallManager' as const, der: ders.x },
        { use: 'CallManager' as const, der: ders.wYz },
      ].map((each, at) => ({ ...each, id: ids[at] ?? '', holder: { node: 'pub' }, source: '', readOn: '' }))
      return namesInPlan()({ ...project, certificates }).cluster.nodes[0]?.certificateNames ?? []
    }
    const inOrder = ['w', 'Y', 'z', 'x', 'sbc.example.com']
    for (const ids of ['abc', 'cba', 'bac', 'bca']) expect(of([...ids])).toEqual(inOrder)
  })

  it('leave all else the very same, and themselves where nothing changes', () => {
    const see = namesInPlan()
    const first = see(project)
    expect(first.farEnds[1]).toBe(project.farEnds[1])
    const later = see({ ...project, sipTrunks: [], farEnds: [...project.farEnds] })
    expect(later.farEnds[0]).toBe(first.farEnds[0])
    expect(see({ ...project, certificates: [] }).farEnds).toBe(project.farEnds)
    expect(project.farEnds[0]?.hosts[0]?.certificateNames).toEqual(['typed'])
  })

  it('are those of far-end sheets, of both sides', () => {
    const evaluated = evaluateWhole(project, '2026-11-28')
    const change = evaluated.changes.trunks[0] ?? expect.fail('no trunk')
    const context = farEndContext(change, evaluated, foundByName(evaluated))
    expect(context?.certificateNames).toEqual(['w', 'Y', 'z', 'x'])
    expect(context?.nodes[0]?.certificateNames).toEqual(['sbc.example.com'])
    expect(evaluated.project).toBe(project)
  })
})
