import { describe, expect, it } from 'vitest'
import { farEndFields } from '../../../shared/catalogue/far-end-fields'
import { profileFields } from '../../../shared/catalogue/profile-fields'
import { sipTrunkFields } from '../../../shared/catalogue/sip-trunk-fields'
import { applicationUserFields } from '../../../shared/catalogue/user-fields'
import { mergeProjects } from '../../../shared/merge/merge-projects'
import type { Conflict } from '../../../shared/plan/conflicts'
import { defaultsOf } from '../../../shared/plan/defaults'
import { newProject } from '../../../shared/plan/new-project'
import type { Project, SipTrunk } from '../../../shared/plan/project'
import { mergeOf, tick } from './merge-of'

const trunk = (id: string, more: Partial<SipTrunk> = {}): SipTrunk => ({
  ...defaultsOf(sipTrunkFields),
  id,
  name: `TRUNK-${id}`,
  ...more,
})

function plan(change: (project: Project) => void = () => undefined): Project {
  let count = 0
  const project = newProject('Plan', '2026-01-01T00:00:00.000Z', () => `id-${String((count += 1))}`)
  project.sipTrunks = [trunk('a'), trunk('b'), trunk('c')]
  change(project)
  return project
}

const merged = (ours: (project: Project) => void, theirs: (project: Project) => void, base = plan()) =>
  mergeOf(base, ours, theirs)
const ids = ({ project }: { project: Project }) => project.sipTrunks.map(({ id }) => id)

describe('mergeProjects', () => {
  it('takes what one side changed, and once what both changed alike', () => {
    const both = merged(
      ({ sipTrunks: [a, b] }) => {
        a!.description = 'to Vienna'
        b!.srtpAllowed = true
      },
      (project) => {
        project.sipTrunks[0]!.mtpRequired = true
        project.sipTrunks[1]!.srtpAllowed = true
        project.cluster.name = 'CL1'
      },
    )
    expect(both.conflicts).toEqual([])
    expect(both.project).not.toHaveProperty('conflicts')
    expect(both.project.sipTrunks[0]).toMatchObject({ description: 'to Vienna', mtpRequired: true })
    expect(both.project.sipTrunks[1]).toMatchObject({ srtpAllowed: true })
    expect(both.project.cluster.name).toBe('CL1')
  })

  it('leaves the base where both changed one setting differently, and lists it', () => {
    const port = (port: number) => (project: Project) => {
      project.sipTrunks[0]!.destinations = [{ address: '10.0.0.1', port }]
    }
    const both = merged(port(5061), port(5062), plan(port(5060)))
    const of = (port: number) => [{ address: '10.0.0.1', port }]
    const conflict = { path: 'sipTrunks/a/destinations', base: of(5060), ours: of(5061), theirs: of(5062) }
    expect(both.conflicts).toEqual([conflict])
    expect(both.project).toMatchObject({ conflicts: [conflict] })
    expect(both.project.sipTrunks[0]!.destinations).toEqual(of(5060))
  })

  it('leaves what one side deleted and the other changed', () => {
    const both = merged(
      (project) => project.sipTrunks.splice(1, 1),
      ({ sipTrunks: [, b] }) => (b!.description = 'kept'),
    )
    expect(both.conflicts).toEqual([
      { path: 'sipTrunks/b', base: trunk('b'), ours: null, theirs: trunk('b', { description: 'kept' }) },
    ])
    expect(ids(both)).toEqual(['a', 'b', 'c'])
  })

  it('deletes what one side deleted and the other left alone', () => {
    const both = merged(
      (project) => project.sipTrunks.splice(1, 1),
      ({ sipTrunks: [a] }) => (a!.description = 'other'),
    )
    expect(both.conflicts).toEqual([])
    expect(ids(both)).toEqual(['a', 'c'])
  })

  it('leaves what one side deleted where the other has come to use it, and what that uses in turn', () => {
    const base = plan((project) => {
      project.profiles.push({ ...defaultsOf(profileFields), id: 'p', name: 'TLS' })
      project.farEnds = [{ ...defaultsOf(farEndFields), id: 'f', name: 'CUBE' }]
      project.sipTrunks[1]!.securityProfileId = 'p'
    })
    const both = merged(
      (project) => {
        project.profiles = project.profiles.filter(({ id }) => id !== 'p')
        project.farEnds = []
        project.sipTrunks.splice(1, 1)
      },
      (project) => {
        project.sipTrunks[0]!.farEndId = 'f'
        const user = { ...defaultsOf(applicationUserFields), id: 'u', userid: 'presence', sipTrunkIds: ['b'] }
        project.applicationUsers.push(user)
      },
      base,
    )
    expect(both.conflicts.map(({ path, ours }) => [path, ours])).toEqual([
      ['farEnds/f', null],
      ['sipTrunks/b', null],
      ['profiles/p', null],
    ])
    expect(ids(both)).toEqual(['a', 'b', 'c'])
    expect(both.project.profiles).toEqual(base.profiles)
  })

  it('says nothing of a reference to what is gone where the side that deleted it left it so', () => {
    const base = plan((project) => {
      project.farEnds = [{ ...defaultsOf(farEndFields), id: 'f', name: 'CUBE' }]
      project.sipTrunks[1]!.farEndId = 'f'
    })
    const both = merged(
      (project) => (project.farEnds = []),
      (project) => (project.notes = 'x'),
      base,
    )
    expect(both.conflicts).toEqual([])
    expect(both.project.farEnds).toEqual([])
  })

  it('merges ticks line by line, and never puts a name under the words of another', () => {
    const both = merged(
      (project) => (project.checklist = { 'step1/a': tick('Ada'), 'step1/b': tick('Ada', { evidence: 'seen' }) }),
      (project) => (project.checklist = { 'step1/c': tick('Bob'), 'step1/b': tick('Bob', { state: 'blocked' }) }),
    )
    expect(both.project.checklist).toEqual({ 'step1/a': tick('Ada'), 'step1/c': tick('Bob') })
    expect(both.conflicts.map(({ path }) => path)).toEqual(['checklist/step1/b'])
    const stated = merged(
      (project) => (project.cluster.mixedMode = { state: 'confirmed', by: 'Ada', on: '2026-01-02', note: '' }),
      (project) => (project.cluster.mixedMode.note = 'see mail'),
    )
    expect(stated.conflicts.map(({ path }) => path)).toEqual(['cluster/mixedMode'])
    expect(stated.project.cluster.mixedMode).toEqual(plan().cluster.mixedMode)
  })

  it('knows nodes by their names and hosts without a name by their addresses', () => {
    const base = plan((project) => {
      const host = (address: string) => ({ name: '', address, certificateNames: [] })
      project.farEnds = [
        { ...defaultsOf(farEndFields), id: 'f', name: 'X', hosts: [host('10.0.0.1'), host('10.0.0.2')] },
      ]
    })
    const both = merged(
      ({ farEnds: [far] }) => (far!.hosts[0]!.name = 'cube1'),
      ({ farEnds: [far] }) => (far!.hosts[1]!.certificateNames = ['cube2.example.com']),
      base,
    )
    expect(both.conflicts).toEqual([])
    expect(both.project.farEnds[0]!.hosts.map(({ name, certificateNames }) => [name, ...certificateNames])).toEqual([
      ['cube1'],
      ['', 'cube2.example.com'],
    ])
  })

  it('keeps moves and additions of both; where both moved something, the order of the base', () => {
    const added = merged(
      (project) => project.sipTrunks.splice(1, 0, trunk('x'), trunk('y')),
      (project) => project.sipTrunks.splice(1, 0, trunk('w')),
    )
    expect(ids(added)).toEqual(['a', 'w', 'x', 'y', 'b', 'c'])
    const moved = merged(
      (project) => project.sipTrunks.reverse(),
      (project) => project.sipTrunks.push(trunk('x')),
    )
    expect([ids(moved), moved.conflicts]).toEqual([['c', 'x', 'b', 'a'], []])
    const both = merged(
      (project) => project.sipTrunks.reverse(),
      (project) => project.sipTrunks.unshift(...project.sipTrunks.splice(1, 1)),
    )
    expect(ids(both)).toEqual(['a', 'b', 'c'])
    expect(both.conflicts).toEqual([
      { path: 'sipTrunks', base: ['a', 'b', 'c'], ours: ['c', 'b', 'a'], theirs: ['b', 'a', 'c'] },
    ])
  })

  it('makes one object of what both added alike with ids of their own, and follows it', () => {
    const add = (id: string, trunkId: string, line: string) => (project: Project) => {
      project.farEnds = [{ ...defaultsOf(farEndFields), id, name: 'CUBE' }]
      project.sipTrunks.push(trunk(trunkId, { name: 'NEW', farEndId: id }))
      project.checklist[`step4/sipTrunks/${trunkId}/${line}`] = tick('Ada')
    }
    const both = merged(add('f2', 't1', 'one'), add('f1', 't2', 'two'))
    expect(both.conflicts).toEqual([])
    expect(both.project.farEnds.map(({ id }) => id)).toEqual(['f1'])
    expect(both.project.sipTrunks.at(-1)).toEqual(trunk('t1', { name: 'NEW', farEndId: 'f1' }))
    expect(Object.keys(both.project.checklist).sort()).toEqual(['step4/sipTrunks/t1/one', 'step4/sipTrunks/t1/two'])
  })

  it('keeps both objects where the same name was added with other settings', () => {
    const both = merged(
      (project) => project.sipTrunks.push(trunk('x', { name: 'NEW' })),
      (project) => project.sipTrunks.push(trunk('y', { name: 'NEW', srtpAllowed: true })),
    )
    expect(ids(both)).toEqual(['a', 'b', 'c', 'x', 'y'])
  })

  it('takes the later day and the higher revision, and keeps what nobody knows', () => {
    const both = merged(
      (project) => Object.assign(project, { updatedAt: '2026-03-01T00:00:00.000Z', extra: { a: 1, b: { c: 2 } } }),
      (project) => Object.assign(project, { updatedAt: '2026-02-01T00:00:00.000Z', revision: 4, extra: { d: 3 } }),
    )
    expect(both.conflicts).toEqual([])
    expect(both.project).toMatchObject({
      updatedAt: '2026-03-01T00:00:00.000Z',
      revision: 4,
      extra: { a: 1, b: { c: 2 }, d: 3 },
    })
  })

  it('keeps conflicts of before until both have settled them', () => {
    const conflict: Conflict = { path: 'notes', base: '', ours: 'x', theirs: 'y' }
    const base = plan((project) => Object.assign(project, { conflicts: [conflict] }))
    const settle = (project: Project) => {
      project.notes = 'x'
      Reflect.deleteProperty(project, 'conflicts')
    }
    expect(merged(settle, (project) => (project.author = 'Bob'), base)).toMatchObject({
      conflicts: [],
      project: { notes: 'x', author: 'Bob' },
    })
    expect(
      merged(
        (project) => (project.customer = 'C'),
        (project) => (project.author = 'Bob'),
        base,
      ).conflicts,
    ).toEqual([conflict])
    const fresh = merged((project) => Object.assign(project, { conflicts: [conflict] }), settle)
    expect(fresh.conflicts).toEqual([conflict])
  })

  it('CT-9: a certificate that both read, each on a day and from a file of their own, is one', () => {
    const read =
      (id: string, readOn: string, source: string, der = 'AAAA') =>
      (project: Project) =>
        project.certificates.push({ id, holder: { node: 'pub' }, use: 'CallManager', der, source, readOn })
    const [first, second] = [read('x', '2026-01-03', 'ours.pem'), read('y', '2026-01-02', 'theirs.pem')]
    const one = { id: 'x', source: 'theirs.pem', readOn: '2026-01-02' }
    for (const both of [merged(first, second), merged(second, first)])
      expect([both.conflicts, both.project.certificates]).toMatchObject([[], [one]])
    const renewed = merged(first, read('z', '2026-01-02', 'theirs.pem', 'BBBB'))
    expect(renewed.project.certificates.map(({ der }) => der).sort()).toEqual(['AAAA', 'BBBB'])
  })

  it('does without a base: what both have alike is there, the rest is a conflict', () => {
    const theirs = plan((project) => {
      project.sipTrunks[0]!.description = 'theirs'
      project.sipTrunks.push(trunk('d'))
    })
    const ours = plan((project) => {
      project.sipTrunks[0]!.description = 'ours'
    })
    const both = mergeProjects(null, ours, theirs)
    expect(both.conflicts).toEqual([{ path: 'sipTrunks/a/description', base: null, ours: 'ours', theirs: 'theirs' }])
    expect(ids(both)).toEqual(['a', 'b', 'c', 'd'])
    expect(both.project.sipTrunks[0]!.description).toBe('')
  })
})
