import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asFoundFields } from '../../../shared/catalogue/as-found-fields'
import { changeRows } from '../../../shared/changes/as-found-rows'
import { clusterAsFound, clusterOfSources, driftLists } from '../../../shared/drift/cluster-now'
import { driftReport, movedUnderPlan, type DriftReport } from '../../../shared/drift/drift-report'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { factorySettings } from '../../../shared/plan/predefined'
import { defaultsOf } from '../../../shared/plan/defaults'
import type { AsFound, Project } from '../../../shared/plan/project'
import { draws } from '../../helpers/draws'
import { plan, type PlanParts } from '../../helpers/plan'
import { bundleOf } from '../axl/requests/bundle'
import { Cluster, type ClusterState } from '../axl/requests/cluster'
import { situations } from '../axl/requests/situations'

const today = '2026-11-28'
const all = new Set<string>(driftLists)

/** The cluster as sources would tell it that leave nothing out. */
const foundIn = (state: object): AsFound =>
  ({ ...defaultsOf(asFoundFields), sipRealms: [], applicationUsers: [], ...state }) as AsFound

const against = (project: Project, found: AsFound, listed: ReadonlySet<string> = all): DriftReport =>
  driftReport(evaluateWhole(project, today), clusterOfSources(found, listed), 'sources')

const asFoundOnly = (project: Project): DriftReport =>
  driftReport(evaluateWhole(project, today), clusterAsFound(project.asFound ?? foundIn({})), 'as found')

/** Plans of which the past is known and that AXL carries out to the last setting, with the cluster before and after. */
const carriedOut = situations({ odd: false })
  .map(({ cluster, project }) => ({ project, before: cluster, requests: bundleOf(project).apply }))
  .filter(({ requests }) => requests.withheld.length === 0)
  .map(({ project, before, requests }) => {
    const cluster = new Cluster(before)
    for (const request of requests.requests) cluster.send(request)
    return { project, before, after: cluster.state() }
  })

type Place = { list: keyof ClusterState; at: number; setting: string }

/** Settings of objects that the plan has, without their names. */
const placesIn = (state: ClusterState, isWanted: (list: keyof ClusterState, item: object) => boolean): Place[] =>
  (['profiles', 'sipTrunks', 'h323Devices'] as const).flatMap((list) =>
    state[list].flatMap((item, at) =>
      isWanted(list, item)
        ? Object.keys(item).flatMap((setting) =>
            setting === 'name' || setting === 'kind' ? [] : [{ list, at, setting }],
          )
        : [],
    ),
  )

function changedAt(state: ClusterState, { list, at, setting }: Place): ClusterState {
  const items = state[list] as unknown as Record<string, unknown>[]
  const value = items[at]?.[setting]
  const other =
    typeof value === 'boolean'
      ? !value
      : typeof value === 'number'
        ? value + 1
        : Array.isArray(value)
          ? [...(value as unknown[]), { address: '198.51.100.9', port: 5099 }]
          : `other than ${String(value)}`
  return { ...state, [list]: items.map((item, index) => (index === at ? { ...item, [setting]: other } : item)) }
}

const nameIn = (item: object): string => String((item as { name: string }).name)

describe('a plan that was carried out', () => {
  it('SP-6: is as planned, every setting, and all that moved is of the plan', () => {
    fc.assert(
      fc.property(carriedOut, ({ project, after }) => {
        const report = against(project, foundIn(after))
        expect(report).toMatchObject({ asPlanned: true, differs: [], notRead: [] })
        expect(report.coverage.asPlanned).toBe(report.coverage.planned)
        expect(report.coverage.percent ?? 100).toBe(100)
        expect(report.moved?.filter(({ isPlanned }) => !isPlanned)).toEqual([])
      }),
      { numRuns: draws(150) },
    )
  })

  it('and in which one setting was changed differs in exactly that', () => {
    fc.assert(
      fc.property(carriedOut, fc.nat(), ({ project, after }, choice) => {
        const isPlanned = (list: keyof ClusterState, item: object): boolean =>
          (project[list] as { name: string; kind?: string }[]).some(
            ({ name, kind }) =>
              name === nameIn(item) && (list !== 'h323Devices' || kind === (item as { kind: string }).kind),
          )
        // A trunk to which the plan gives no profile may have any.
        const without = project.sipTrunks.filter((each) => each.securityProfileId === null).map(({ name }) => name)
        const places = placesIn(after, isPlanned).filter(
          ({ setting, list, at }) =>
            setting !== 'securityProfileName' || !without.includes(nameIn(after[list][at] ?? {})),
        )
        const place = places[choice % Math.max(1, places.length)]
        fc.pre(place !== undefined)
        const report = against(project, foundIn(changedAt(after, place)))
        const name = nameIn(after[place.list][place.at] ?? {})
        const setting = place.setting === 'securityProfileName' ? 'securityProfileId' : place.setting
        expect(report.asPlanned).toBe(false)
        expect(report.differs.map((each) => [each.list, each.object, each.setting])).toEqual([
          [place.list, name, setting],
        ])
        expect(report.coverage).toMatchObject({ differ: 1, notRead: 0 })
      }),
      { numRuns: draws(150) },
    )
  })
})

describe('a cluster before the window', () => {
  it('that is as it was found has not moved', () => {
    fc.assert(
      fc.property(carriedOut, ({ project, before }) => {
        expect(against(project, foundIn(before)).moved).toEqual([])
      }),
      { numRuns: draws(150) },
    )
  })

  it('SP-6: in which one setting was changed has moved in exactly that', () => {
    fc.assert(
      fc.property(carriedOut, fc.nat(), ({ project, before }, choice) => {
        const places = placesIn(before, () => true)
        const place = places[choice % places.length]
        fc.pre(place !== undefined)
        const changed = changedAt(before, place)
        const { moved } = against(project, foundIn(changed))
        const value = (state: ClusterState) =>
          (state[place.list][place.at] as unknown as Record<string, unknown>)[place.setting]
        expect(moved).toHaveLength(1)
        expect(moved?.[0]).toMatchObject({
          ...{ kind: 'changed', list: place.list, setting: place.setting },
          ...{ from: value(before), to: value(changed) },
        })
      }),
      { numRuns: draws(150) },
    )
  })

  it('S4-2: differs from the plan in what the plan sets, as its changes have it', () => {
    fc.assert(
      fc.property(carriedOut, ({ project }) => {
        const rows = changeRows(evaluateWhole(project, today)).filter(({ kind }) => kind !== 'left over')
        const set = rows.map(({ object, field, kind }) =>
          [object, kind === 'added' ? '' : (field?.label ?? '')].join(' '),
        )
        const told = asFoundOnly(project).differs.map(({ path, label }) => [path, label].join(' '))
        expect(told.toSorted()).toEqual(set.toSorted())
      }),
      { numRuns: draws(150) },
    )
  })
})

const tls: PlanParts = {
  profiles: [{ name: 'New', asFoundName: 'Old', securityMode: 'Encrypted' }],
  sipTrunks: [{ name: 'TRUNK-A', securityProfileId: 'New', srtpAllowed: true }],
  asFound: { profiles: [{ name: 'Old' }], sipTrunks: [{ name: 'TRUNK-A', securityProfileName: 'Old' }] },
}

describe('what nobody read', () => {
  const project = plan(tls)
  const found = project.asFound ?? foundIn({})

  it('does not differ, has not moved, and is told', () => {
    const [trunk] = found.sipTrunks
    const unread = { ...found, sipTrunks: trunk ? [{ ...trunk, srtpAllowed: null, mtpRequired: null }] : [] }
    const report = against(project, unread)
    expect(report.moved).toEqual([])
    expect(report.notRead).toEqual([
      { list: 'sipTrunks', object: 'TRUNK-A', path: 'sipTrunks/TRUNK-A', settings: ['mtpRequired', 'srtpAllowed'] },
    ])
    expect(report.differs.map(({ setting }) => setting)).not.toContain('srtpAllowed')
    expect(report.coverage.planned).toBe(report.coverage.asPlanned + report.coverage.differ + report.coverage.notRead)
  })

  it('is an object that no list has; where the list was read whole, the object is missing and has gone', () => {
    const without = { ...found, sipTrunks: [] }
    const part = against(project, without, new Set(['profiles']))
    expect(part.notRead.map(({ object }) => object)).toEqual(['TRUNK-A'])
    expect(part.moved).toEqual([])
    const whole = against(project, without)
    expect(whole.differs.filter(({ list }) => list === 'sipTrunks')).toMatchObject([
      { kind: 'missing', object: 'TRUNK-A' },
    ])
    expect(whole.moved).toMatchObject([{ kind: 'removed', list: 'sipTrunks', object: 'TRUNK-A', isPlanned: false }])
    expect(movedUnderPlan(whole.moved ?? [])).toHaveLength(1)
  })
})

describe('the lines that a move touches', () => {
  const project = plan(tls)
  const found = project.asFound ?? foundIn({})
  const ids = (report: DriftReport) => report.moved?.map(({ lines }) => lines.map(({ id }) => id))

  it('are those of its object, with their numbers', () => {
    const [trunk] = found.sipTrunks
    const report = against(project, { ...found, sipTrunks: trunk ? [{ ...trunk, mtpRequired: true }] : [] })
    const [lines = []] = report.moved?.map((each) => each.lines) ?? []
    expect(lines.length).toBeGreaterThan(2)
    expect(
      lines.every(({ id, number }) => id.includes('sipTrunks/TRUNK-A') && /^[A-Z0-9-]+\.\d\d$/u.test(number)),
    ).toBe(true)
  })

  it('SP-5: of a trunk outside the plan are those of the profile that it has', () => {
    const other = { ...found.sipTrunks[0], name: 'OTHER', securityProfileName: 'Old' } as AsFound['sipTrunks'][number]
    const report = against(project, { ...found, sipTrunks: [...found.sipTrunks, other] })
    expect(report.moved).toMatchObject([{ kind: 'added', object: 'OTHER', path: '', isPlanned: false }])
    expect(ids(report)?.[0]?.every((id) => id.includes('profiles/New'))).toBe(true)
    expect(movedUnderPlan(report.moved ?? [])).toHaveLength(1)
    expect(report.outside).toEqual([{ list: 'sipTrunks', object: 'OTHER' }])
  })

  it('SP-5: of a trunk outside the plan that takes a profile of it are those of that; one that stays as it is touches none', () => {
    const [trunk] = found.sipTrunks
    const outside = { ...trunk, name: 'OTHER', securityProfileName: 'Plain' } as AsFound['sipTrunks'][number]
    const withOther = { ...found, sipTrunks: [...found.sipTrunks, outside] }
    const before = {
      ...project,
      asFound: { ...withOther, profiles: [...found.profiles, { ...factorySettings, name: 'Plain' }] },
    }
    const took = against(before, {
      ...before.asFound,
      sipTrunks: [...found.sipTrunks, { ...outside, securityProfileName: 'Old' }],
    })
    expect(took.moved).toMatchObject([{ kind: 'changed', object: 'OTHER', path: '' }])
    expect(ids(took)?.[0]?.length).toBeGreaterThan(0)
    expect(ids(took)?.[0]?.every((id) => id.includes('profiles/New'))).toBe(true)

    const same = plan({
      profiles: [{ name: 'Same', asFoundName: 'Same' }],
      sipTrunks: [{ name: 'TRUNK-A', securityProfileId: 'Same', srtpAllowed: true }],
      asFound: { profiles: [{ name: 'Same' }], sipTrunks: [{ name: 'TRUNK-A', securityProfileName: 'Same' }] },
    })
    const was = same.asFound ?? found
    const one = { ...was.sipTrunks[0], name: 'OTHER' } as AsFound['sipTrunks'][number]
    const came = against(same, { ...was, sipTrunks: [...was.sipTrunks, one] })
    expect(came.moved).toMatchObject([{ kind: 'added', object: 'OTHER', lines: [] }])
    const gone = against(same, { ...was, sipTrunks: [] })
    expect(gone.moved).toMatchObject([{ kind: 'removed', object: 'TRUNK-A' }])
    expect(movedUnderPlan(gone.moved ?? [])).toHaveLength(1)
  })

  it('a profile that the plan adds, and that was found since, has not gone and come', () => {
    const adding = plan({
      profiles: [{ name: 'New', securityMode: 'Encrypted' }],
      sipTrunks: [{ name: 'TRUNK-A', securityProfileId: 'New' }],
      asFound: { profiles: [{ name: 'New', securityMode: 'Encrypted' }], sipTrunks: [{ name: 'TRUNK-A' }] },
    })
    expect(against(adding, adding.asFound ?? found).moved).toEqual([])
  })

  it('S1-1: of the mode of the cluster are those of mixed mode; of another parameter none', () => {
    const parameters = { ClusterSecurityMode: '0', ClusterID: 'A' }
    const before = plan({ ...tls, asFound: { ...tls.asFound, parameters } })
    const report = against(before, {
      ...(before.asFound ?? found),
      parameters: { ClusterSecurityMode: '1', ClusterID: 'B' },
    })
    expect(ids(report)).toEqual([['step1/cluster/mixed-mode'], []])
    expect(movedUnderPlan(report.moved ?? []).map(({ object }) => object)).toEqual(['ClusterSecurityMode'])
  })

  it('of a gateway are those of its box, where its configuration is another; what it writes itself is none', () => {
    const config = {
      device: 'cube-1',
      address: '',
      takenOn: '',
      text: '! Last change 1\nhostname cube-1\nno ip http server\nsnmp-server location A\nend\n',
    }
    const parts: PlanParts = {
      ...tls,
      farEnds: [{ id: 'f', name: 'CUBE', kind: 'IOS XE', hosts: [{ name: 'cube-1', address: '192.0.2.1' }] }],
      sipTrunks: [{ name: 'TRUNK-A', securityProfileId: 'New', srtpAllowed: true, farEndId: 'f' }],
      asFound: { ...tls.asFound, runningConfigs: [config] },
    }
    const before = plan(parts)
    const now = (text: string): DriftReport =>
      against(before, { ...(before.asFound ?? found), runningConfigs: [{ ...config, text }] })
    expect(now(config.text.replace('change 1', 'change 2')).moved).toEqual([])
    const moved = now(config.text.replace('end', 'ip http server\nend')).moved ?? []
    expect(moved).toMatchObject([{ list: 'runningConfigs', object: 'cube-1', from: [], to: ['ip http server'] }])
    expect(moved[0]?.lines.length).toBeGreaterThan(0)
    expect(moved[0]?.lines.every(({ id }) => id.includes('gateways/'))).toBe(true)
    // Of one that was cut nobody knows what follows, nor how its last line goes on.
    expect(now('! Last change 1\nhostname cube-1\nno ip ht').moved).toEqual([])
    expect(now('hostname cube-2\nno ip http server\n').moved).toMatchObject([{ from: [], to: ['hostname cube-2'] }])
    const cut = plan({
      ...parts,
      asFound: { ...tls.asFound, runningConfigs: [{ ...config, text: 'hostname cube-0\nno ip http' }] },
    })
    const sinceCut = against(cut, { ...(cut.asFound ?? found), runningConfigs: [config] })
    expect(sinceCut.moved).toMatchObject([{ from: ['hostname cube-0'], to: [] }])
  })
})
