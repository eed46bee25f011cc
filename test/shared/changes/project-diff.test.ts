import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Difference } from '../../../shared/changes/difference'
import { diffProjects } from '../../../shared/changes/project-diff'
import { asFoundFields } from '../../../shared/catalogue/as-found-fields'
import { nodeFields } from '../../../shared/catalogue/cluster-fields'
import { sipTrunkFields } from '../../../shared/catalogue/sip-trunk-fields'
import { applicationUserFields } from '../../../shared/catalogue/user-fields'
import { defaultsOf } from '../../../shared/plan/defaults'
import { newProject } from '../../../shared/plan/new-project'
import type { Project, SipTrunk } from '../../../shared/plan/project'
import { writeProject } from '../../../shared/project-file/write-project'
import { draws } from '../../helpers/draws'

const ids = () => {
  let count = 0
  return () => `id-${String((count += 1))}`
}

const trunk = (id: string, name: string, more: Partial<SipTrunk> = {}): SipTrunk => ({
  ...defaultsOf(sipTrunkFields),
  id,
  name,
  ...more,
})

const plan = (more: Partial<Project> = {}): Project => ({
  ...newProject('Plan', '2026-01-01T00:00:00.000Z', ids()),
  sipTrunks: [trunk('a', 'TRUNK-A', { securityProfileId: 'id-2' }), trunk('b', 'TRUNK-B')],
  ...more,
})

const changed = (path: string, object: string, setting: string, from: unknown, to: unknown): Difference => ({
  path,
  kind: 'changed',
  object,
  setting,
  from,
  to,
})

describe('diffProjects', () => {
  it('finds nothing in a project and its copy', () => {
    expect(diffProjects(plan(), structuredClone(plan()))).toEqual([])
  })

  it('tells a setting by its label as in CUCM, with both values', () => {
    const after = plan()
    after.sipTrunks[1]!.srtpAllowed = true
    expect(diffProjects(plan(), after)).toEqual([
      changed('sipTrunks/b/srtpAllowed', 'TRUNK-B', 'SRTP Allowed', false, true),
    ])
  })

  it('reaches settings inside settings and says the way to them', () => {
    const after = plan()
    after.sipTrunks[0]!.networkSecured.state = 'planned'
    after.cluster.mixedMode.state = 'confirmed'
    expect(diffProjects(plan(), after)).toEqual([
      changed('cluster/mixedMode/state', '', 'Cluster / Cluster Security Mode / State', 'unknown', 'confirmed'),
      changed('sipTrunks/a/networkSecured/state', 'TRUNK-A', 'Network secured / State', 'unknown', 'planned'),
    ])
  })

  it('reports dates alone, since they are differences', () => {
    expect(diffProjects(plan(), plan({ updatedAt: '2026-02-02T00:00:00.000Z' }))).toEqual([
      changed('updatedAt', '', 'Updated', '2026-01-01T00:00:00.000Z', '2026-02-02T00:00:00.000Z'),
    ])
  })

  it('tells what was added and removed, the removed first', () => {
    const after = plan({ sipTrunks: [trunk('c', 'TRUNK-C'), trunk('b', 'TRUNK-B')] })
    expect(diffProjects(plan(), after)).toEqual([
      { path: 'sipTrunks/a', kind: 'removed', object: 'TRUNK-A', setting: '', from: null, to: null },
      { path: 'sipTrunks/c', kind: 'added', object: 'TRUNK-C', setting: '', from: null, to: null },
    ])
  })

  it('matches by id first, so that a rename is a change of the name', () => {
    const after = plan({ sipTrunks: [trunk('a', 'TRUNK-B', { securityProfileId: 'id-2' }), trunk('b', 'TRUNK-A')] })
    expect(diffProjects(plan(), after)).toEqual([
      changed('sipTrunks/a/name', 'TRUNK-B', 'Device Name', 'TRUNK-A', 'TRUNK-B'),
      changed('sipTrunks/b/name', 'TRUNK-A', 'Device Name', 'TRUNK-B', 'TRUNK-A'),
    ])
  })

  it('matches by name where ids differ, and what refers to the object is no difference', () => {
    const after = plan()
    after.profiles[0]!.id = 'other'
    after.sipTrunks[0]!.securityProfileId = 'other'
    expect(diffProjects(plan(), after)).toEqual([
      changed('profiles/other/id', 'Non Secure SIP Trunk Profile', 'Id', 'id-2', 'other'),
    ])
  })

  it('tells what is referred to by its name, or by its id where there is no such object', () => {
    const before = plan()
    const after = plan()
    after.sipTrunks[0]!.securityProfileId = null
    before.sipTrunks[1]!.securityProfileId = 'nowhere'
    after.sipTrunks[1]!.securityProfileId = 'id-2'
    const label = 'SIP Trunk Security Profile'
    expect(diffProjects(before, after)).toEqual([
      changed('sipTrunks/a/securityProfileId', 'TRUNK-A', label, 'Non Secure SIP Trunk Profile', null),
      changed('sipTrunks/b/securityProfileId', 'TRUNK-B', label, 'nowhere', 'Non Secure SIP Trunk Profile'),
    ])
  })

  it('tells the trunks of an application user by their names', () => {
    const user = (sipTrunkIds: string[]) => ({
      ...defaultsOf(applicationUserFields),
      id: 'u',
      userid: 'app',
      sipTrunkIds,
    })
    const before = plan({ applicationUsers: [user(['a'])] })
    expect(diffProjects(before, plan({ applicationUsers: [user(['a', 'b'])] }))).toEqual([
      changed('applicationUsers/u/sipTrunkIds', 'app', 'On SIP trunks', ['TRUNK-A'], ['TRUNK-A', 'TRUNK-B']),
    ])
  })

  it('tells another order of the same objects', () => {
    const after = plan({ sipTrunks: [...plan().sipTrunks].reverse() })
    expect(diffProjects(plan(), after)).toEqual([
      changed('sipTrunks', '', 'SIP trunk / Order', ['TRUNK-A', 'TRUNK-B'], ['TRUNK-B', 'TRUNK-A']),
    ])
  })

  it('tells items of lists: nodes by name, destinations by place', () => {
    const before = plan()
    const after = plan()
    const node = (name: string) => ({ ...defaultsOf(nodeFields), name, address: '192.0.2.1' })
    before.cluster.nodes = [node('one'), node('two')]
    after.cluster.nodes = [node('two'), node('three')]
    after.sipTrunks[0]!.destinations = [{ address: '192.0.2.9', port: 5061 }]
    expect(diffProjects(before, after)).toEqual([
      {
        path: 'cluster/nodes/one',
        kind: 'removed',
        object: '',
        setting: 'Cluster / Nodes / one',
        from: node('one'),
        to: null,
      },
      {
        path: 'cluster/nodes/three',
        kind: 'added',
        object: '',
        setting: 'Cluster / Nodes / three',
        from: null,
        to: node('three'),
      },
      {
        path: 'sipTrunks/a/destinations/0',
        kind: 'added',
        object: 'TRUNK-A',
        setting: 'Destinations / 1',
        from: null,
        to: { address: '192.0.2.9', port: 5061 },
      },
    ])
  })

  it('tells ticks, waivers, what was found and keys that nobody knows', () => {
    const tick = { state: 'done', by: 'K', on: '', evidence: '', of: '' } as const
    const waiver = { rule: 'PF-12', object: 'P', reason: 'r', by: '', on: '', until: '' }
    const before = plan({ checklist: { 'line-1': tick }, waivers: [waiver] })
    const after = {
      ...plan({ checklist: { 'line-1': { ...tick, by: 'L' } }, waivers: [{ ...waiver, until: '2027-01-01' }] }),
      asFound: defaultsOf(asFoundFields),
      later: { x: 1 },
    }
    expect(diffProjects(before, after)).toEqual([
      { path: 'asFound', kind: 'changed', object: '', setting: 'As found', from: null, to: after.asFound },
      { path: 'later', kind: 'added', object: '', setting: 'later', from: null, to: { x: 1 } },
      changed('checklist/line-1/by', 'line-1', 'By', 'K', 'L'),
      changed('waivers/PF-12 P/until', 'PF-12 P', 'Until', '', '2027-01-01'),
    ])
  })

  it('takes keys that every object of JavaScript has for what they are: keys', () => {
    const after = { ...plan(), constructor: 1, toString: 'x' } as unknown as Project
    expect(diffProjects(plan(), after)).toEqual([
      { path: 'constructor', kind: 'added', object: '', setting: 'constructor', from: null, to: 1 },
      { path: 'toString', kind: 'added', object: '', setting: 'toString', from: null, to: 'x' },
    ])
  })

  it('pairs objects of one name in their order', () => {
    const twins = (...ids: string[]) =>
      plan({ sipTrunks: ids.map((id) => trunk(id, 'TWIN', { description: id.slice(1) })) })
    const differences = diffProjects(twins('a1', 'a2', 'a3'), twins('b1', 'b2'))
    expect(differences.map(({ path, kind, from }) => [path, kind, from])).toEqual([
      ['sipTrunks/a3', 'removed', null],
      ['sipTrunks/b1/id', 'changed', 'a1'],
      ['sipTrunks/b2/id', 'changed', 'a2'],
    ])
  })

  const settings = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    name: fc.constantFrom('A', 'B', 'C'),
    srtpAllowed: fc.boolean(),
    securityProfileId: fc.constantFrom(null, 'id-2', 'lost'),
    extra: fc.constantFrom(null, 1, [1], { x: [2] }),
  })
  const trunks = fc
    .uniqueArray(settings, { selector: ({ id }) => id, maxLength: 4 })
    .map((all) => all.map(({ id, name, ...more }) => trunk(id, name, more)))
  const plans = fc.record({
    sipTrunks: trunks,
    notes: fc.constantFrom('', 'n'),
    checklist: fc.dictionary(
      fc.constantFrom('l1', 'l2'),
      fc.constant({ state: 'done', by: '', on: '', evidence: '', of: '' } as const),
    ),
  })

  it('finds nothing exactly where both are written as the same file', () => {
    fc.assert(
      fc.property(plans, plans, (one, other) => {
        const [before, after] = [plan(one), plan(other)]
        expect(diffProjects(before, after).length === 0).toBe(writeProject(before) === writeProject(after))
      }),
      { numRuns: draws(2000) },
    )
  })
})
