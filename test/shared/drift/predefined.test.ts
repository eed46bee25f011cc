import { describe, expect, it } from 'vitest'
import { asFoundFields } from '../../../shared/catalogue/as-found-fields'
import { clusterAsFound, clusterOfSources, driftLists } from '../../../shared/drift/cluster-now'
import { driftReport, type DriftReport } from '../../../shared/drift/drift-report'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { defaultsOf } from '../../../shared/plan/defaults'
import { factorySettings } from '../../../shared/plan/predefined'
import type { AsFound, Project } from '../../../shared/plan/project'
import { plan } from '../../helpers/plan'

const today = '2026-11-28'
const foundIn = (state: object): AsFound =>
  ({ ...defaultsOf(asFoundFields), sipRealms: [], applicationUsers: [], ...state }) as AsFound
const against = (project: Project, found: AsFound): DriftReport =>
  driftReport(evaluateWhole(project, today), clusterOfSources(found, new Set<string>(driftLists)), 'sources')
const asFoundOnly = (project: Project): DriftReport =>
  driftReport(evaluateWhole(project, today), clusterAsFound(project.asFound ?? foundIn({})), 'as found')

describe('SP-2: the predefined profile, where the plan starts from answers that leave it out', () => {
  const settings = Object.keys(factorySettings).length
  const other = { ...factorySettings, name: 'Other' }
  const project = plan({
    profiles: [
      { ...factorySettings, asFoundName: factorySettings.name, predefined: true },
      { name: 'Other', asFoundName: 'Other' },
    ],
    asFound: { profiles: [{ name: 'Other' }] },
  })

  it('is not read, and so not as planned: neither as found, nor in the same answers once more', () => {
    for (const report of [asFoundOnly(project), against(project, foundIn({ profiles: [other] }))]) {
      expect(report.coverage).toMatchObject({ planned: 2 * settings, asPlanned: settings, differ: 0 })
      expect(report.coverage).toMatchObject({ notRead: settings, percent: 50 })
      expect(report.notRead).toMatchObject([{ list: 'profiles', object: factorySettings.name }])
      expect(report.moved ?? []).toEqual([])
    }
  })

  it('has not come where other answers have it, and what differs is told', () => {
    const there = { ...factorySettings, allowReplaceHeader: true }
    const report = against(project, foundIn({ profiles: [there, other] }))
    expect(report.moved).toEqual([])
    expect(report.differs).toMatchObject([{ kind: 'changed', setting: 'allowReplaceHeader', from: true, to: false }])
    expect(report.coverage).toMatchObject({ notRead: 0, differ: 1, percent: 97 })
  })

  it('is missing where it was read once, and is not in a whole list any more', () => {
    const asFound = foundIn({ profiles: [{ ...factorySettings }, other] })
    const report = against({ ...project, asFound }, foundIn({ profiles: [other] }))
    expect(report.differs).toMatchObject([{ kind: 'missing', object: factorySettings.name }])
    expect(report.moved).toMatchObject([{ kind: 'removed', object: factorySettings.name }])
  })
})
