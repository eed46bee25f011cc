import { describe, expect, it } from 'vitest'
import { followNames } from '../../../shared/edit/follow-names'
import type { Certificate, Project } from '../../../shared/plan/project'
import { plan } from '../../helpers/plan'

const certificate = (id: string, holder: Certificate['holder']): Certificate => ({
  ...{ id, holder, use: 'CallManager', der: '', source: '', readOn: '2026-11-20' },
})

const start = (): Project => ({
  ...plan({
    cluster: { nodes: [{ name: 'sub1' }, { name: 'sub2' }] },
    farEnds: [{ id: 'f', name: 'CUBE', hosts: [{ address: '192.0.2.1' }, { address: '192.0.2.2' }] }],
    sipTrunks: [
      { id: 'a', name: 'SIP-A', nodeNames: ['sub1', 'sub2'] },
      { id: 'b', name: 'SIP-B', nodeNames: ['sub2'] },
    ],
    changeWindow: { testCalls: [{ from: '1', to: '2', through: ['SIP-A', 'SIP-B'] }] },
    waivers: [{ rule: 'FC-4', object: 'SIP-A', reason: 'x', by: 'y', on: '2026-11-20', until: '' }],
  }),
  certificates: [certificate('n', { node: 'sub1' }), certificate('h', { farEnd: 'f', host: '192.0.2.2' })],
})
const withNode = (project: Project, at: number, name: string): Project => ({
  ...project,
  cluster: {
    ...project.cluster,
    nodes: project.cluster.nodes.map((node, index) => (index === at ? { ...node, name } : node)),
  },
})
const withTrunk = (project: Project, id: string, name: string): Project => ({
  ...project,
  sipTrunks: project.sipTrunks.map((trunk) => (trunk.id === id ? { ...trunk, name } : trunk)),
})
const edited = (before: Project, after: Project): Project => ({ ...after, ...followNames(before, before, after) })

describe('what refers to an object by its name', () => {
  it('FC-18: a renamed node is renamed at the trunks that it runs, and at its certificate', () => {
    const after = edited(start(), withNode(start(), 0, 'cucm1'))
    expect(after.sipTrunks.map(({ nodeNames }) => nodeNames)).toEqual([['cucm1', 'sub2'], ['sub2']])
    expect(after.certificates.map(({ holder }) => holder)).toEqual([
      { node: 'cucm1' },
      { farEnd: 'f', host: '192.0.2.2' },
    ])
  })
  it('a renamed device is renamed in test calls and waivers, and the address of a host at its certificate', () => {
    const renamed = edited(start(), withTrunk(start(), 'a', 'SIP-NEW'))
    expect(renamed.changeWindow.testCalls[0]?.through).toEqual(['SIP-NEW', 'SIP-B'])
    expect(renamed.waivers[0]?.object).toBe('SIP-NEW')
    const [farEnd] = start().farEnds
    if (!farEnd) throw new Error('none')
    const hosts = farEnd.hosts.map((host) => (host.address === '192.0.2.2' ? { ...host, address: 'cube' } : host))
    const moved = edited(start(), { ...start(), farEnds: [{ ...farEnd, hosts }] })
    expect(moved.certificates[1]?.holder).toEqual({ farEnd: 'f', host: 'cube' })
  })
  it('letters that pass through the name of another leave what refers to that', () => {
    const base = start()
    let now = base
    const type = (...names: string[]) => {
      for (const name of names) {
        const next = withTrunk(now, 'a', name)
        now = { ...next, ...followNames(base, now, next, now !== base) }
      }
      return now.changeWindow.testCalls[0]?.through
    }
    expect(type('', 'SIP-B', 'SIP-B2')).toEqual(['SIP-B2', 'SIP-B'])
    // Back to what it was called, all is as it was.
    expect([type('', 'SIP-A'), now]).toEqual([['SIP-A', 'SIP-B'], base])
  })
  it('two that change their names at once are told apart; one that was taken out, and a name that two have, tell nothing', () => {
    const swapped = edited(start(), withTrunk(withTrunk(start(), 'a', 'SIP-B'), 'b', 'SIP-A'))
    expect(swapped.changeWindow.testCalls[0]?.through).toEqual(['SIP-B', 'SIP-A'])
    const { cluster } = start()
    const less = { ...start(), cluster: { ...cluster, nodes: cluster.nodes.slice(1) } }
    expect(followNames(start(), start(), less)).toBeNull()
    const twice = withTrunk(start(), 'b', 'SIP-A')
    expect(followNames(twice, twice, withTrunk(twice, 'a', 'SIP-C'))).toBeNull()
    expect(followNames(start(), start(), start())).toBeNull()
  })
})
