import { describe, expect, it } from 'vitest'
import { farEndFields } from '../../../../shared/catalogue/far-end-fields'
import { defaultsOf } from '../../../../shared/plan/defaults'
import type { Imported } from '../../../../shared/import/import-files'
import type { Project } from '../../../../shared/plan/project'
import { writeProject } from '../../../../shared/project-file/write-project'
import { became, imported, tried } from '../../../helpers/import'
import { plan } from '../../../helpers/plan'

const stated = { state: 'confirmed', by: 'Ada', on: '2026-01-02', note: '' } as const

/** A plan for another customer. */
const other = (): Project => ({
  ...plan({
    profiles: [{ id: 'p', name: 'TLS', securityMode: 'Encrypted', x509SubjectName: 'sbc.example.com' }],
    sipTrunks: [
      {
        ...{ id: 't', name: 'TRUNK-A', securityProfileId: 'p', farEndId: 'f', srtpAllowed: true },
        ...{ networkSecured: stated, nodeNames: ['pub'], wave: 3, usualCalls: 12 },
      },
      { id: 'u', name: 'TRUNK-B' },
    ],
  }),
  farEnds: [{ ...defaultsOf(farEndFields), id: 'f', name: 'CUBE', kind: 'IOS XE', redundancyLinkSecured: stated }],
  checklist: { 'step1/cluster/license': { state: 'done', by: 'Ada', on: '2026-01-02', evidence: '', of: '' } },
})
const files = (project = other()) => ({ 'other.trunkwright': writeProject(project) })
/** Given by itself, as templates are. */
function taken(into: Project, from = other(), options = {}): Imported {
  const result = tried(into, files(from), options, false)
  return result.ok ? result.value : expect.fail(JSON.stringify(result.failure))
}

describe('another plan as a template', () => {
  it('brings profiles, far ends and trunks with ids of their own that belong together, and nothing that was stated', () => {
    const result = taken(plan())
    expect(result.report.sources[0]?.kind).toBe('Trunkwright project, as a template')
    expect(became(result)).toEqual([
      'added profiles TLS',
      'added farEnds CUBE',
      'added sipTrunks TRUNK-A',
      'added sipTrunks TRUNK-B',
    ])
    const { profiles, farEnds, sipTrunks, checklist } = result.project
    const [profile, farEnd, trunk] = [profiles.at(-1)!, farEnds[0]!, sipTrunks[0]!]
    expect(profile).toMatchObject({ name: 'TLS', securityMode: 'Encrypted', asFoundName: null })
    expect(trunk).toMatchObject({
      ...{ securityProfileId: profile.id, farEndId: farEnd.id, srtpAllowed: true },
      ...{ nodeNames: [], wave: 1, usualCalls: null },
    })
    expect([profile.id, farEnd.id, trunk.id].some((id) => ['p', 'f', 't'].includes(id))).toBe(false)
    for (const statement of [trunk.networkSecured, farEnd.redundancyLinkSecured])
      expect(statement).toEqual({ state: 'unknown', by: '', on: '', note: '' })
    expect(checklist).toEqual({})
  })

  it('leaves what the plan has of that name, and its trunks get that', () => {
    const own = plan({ profiles: [{ id: 'mine', name: 'tls' }], sipTrunks: [{ name: 'trunk-a', description: 'mine' }] })
    const result = taken(own)
    const there = 'The plan has one of that name, which stays as it is.'
    expect(became(result)).toEqual([
      `skipped profiles TLS ${there}`,
      'added farEnds CUBE',
      `skipped sipTrunks TRUNK-A ${there}`,
      'added sipTrunks TRUNK-B',
    ])
    expect(result.project.sipTrunks[0]).toMatchObject({ description: 'mine' })
    expect(became(taken(result.project)).every((line) => line.startsWith('skipped'))).toBe(true)
  })

  it('is passed over in one line where it only lies in a folder, as the plan does that takes the folder in', () => {
    const result = imported(plan(), { ...files(), 'trunks.csv': 'Trunk,Description\nTRUNK-C,x\n' })
    expect(became(result)).toEqual([
      'skipped   It is a plan, and says nothing of the cluster. To take it as a template, give that file by itself.',
      'added sipTrunks TRUNK-C',
    ])
    expect(result.report.sources[0]).toMatchObject({ kind: 'Trunkwright project', rows: 1 })
    expect(result.project.sipTrunks.map(({ name }) => name)).toEqual(['TRUNK-C'])
  })

  it('FC-18: leaves out what leads to nodes of this cluster: that is how the plan of the other end sees it', () => {
    const nodes = [
      { name: 'cucm-pub.example.com', address: '192.0.2.1', publisher: true },
      { name: 'cucm-sub.example.com', address: '192.0.2.2', publisher: false },
    ]
    const at = (...addresses: string[]) => addresses.map((address) => ({ address, port: 5061 }))
    const otherEnd: Project = {
      ...plan({
        sipTrunks: [
          { name: 'TO-US', farEndId: 'us', destinations: at('192.0.2.1', 'CUCM-SUB.example.com') },
          { name: 'TO-BOTH', destinations: at('192.0.2.1', '198.51.100.1') },
          { name: 'TO-NOBODY' },
        ],
      }),
      farEnds: [
        {
          ...{ ...defaultsOf(farEndFields), id: 'us', name: 'Headquarters', kind: 'CUCM' },
          hosts: [{ name: '', address: '192.0.2.2', certificateNames: [] }],
        },
      ],
    }
    const own = plan({ cluster: { nodes } })
    const result = taken(own, otherEnd)
    const why = 'It leads to nodes of this cluster: it is how the other plan sees it.'
    expect(became(result)).toEqual([
      `skipped farEnds Headquarters ${why}`,
      `skipped sipTrunks TO-US ${why}`,
      'added sipTrunks TO-BOTH',
      'added sipTrunks TO-NOBODY',
    ])
    expect(result.project.farEnds).toEqual([])
  })

  it('says nothing of the cluster', () => {
    const result = taken(plan(), other(), { as: 'found' })
    expect(became(result).every((line) => line.startsWith('skipped'))).toBe(true)
    expect(result.project).toEqual(plan())
  })

  it('is refused with its reason where it cannot be read, and an object without a name is', () => {
    const newer = JSON.stringify({ ...other(), version: 9 })
    expect(tried(plan(), { 'newer.trunkwright': newer }, {}, false)).toMatchObject({ ok: false })
    const nameless = other()
    nameless.sipTrunks[1]!.name = ' '
    expect(became(taken(plan(), nameless)).filter((line) => line.startsWith('refused'))).toHaveLength(1)
  })
})
