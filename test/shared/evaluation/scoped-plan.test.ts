import { describe, expect, it } from 'vitest'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { scopedPlan } from '../../../shared/evaluation/scoped-plan'
import { plan } from '../../helpers/plan'
import { examplePlan } from '../../helpers/example-plan'
import { blocksOf, reportOf, sectionText, today } from '../../helpers/report'

const project = examplePlan()
const whole = evaluateWhole(project, today)
const named = (name: string) => project.sipTrunks.find((trunk) => trunk.name === name)?.id ?? ''

describe('one trunk', () => {
  const scope = { kind: 'trunk', id: named('SIP-PSTN-DR') } as const
  const part = scopedPlan(whole, scope)

  it('has the trunk, its profile, and no other device', () => {
    expect(part.project.sipTrunks.map(({ name }) => name)).toEqual(['SIP-PSTN-DR'])
    expect(part.project.profiles.map(({ name }) => name)).toEqual(['ST-PSTN-DR-ENC'])
    expect([...part.project.h323Devices, ...part.project.mgcpGateways]).toEqual([])
  })

  it('PF-19: has the findings about it with others, and about the cluster', () => {
    const rules = part.findings.map(({ rule }) => rule)
    expect(rules).toContain('PF-19')
    expect(rules).toContain('S1-2')
    expect(rules).not.toContain('MG-3')
  })

  it('SP-5: knows all trunks that share its profile', () => {
    const shared = scopedPlan(whole, { kind: 'trunk', id: named('SIP-CC-01') })
    expect(shared.changes.profiles.flatMap(({ trunks }) => trunks.map(({ name }) => name))).toEqual([
      'SIP-CC-01',
      'SIP-CC-02',
    ])
  })

  it('is as ready as the whole plan', () => {
    expect(part.ready).toBe(whole.ready)
  })

  it('OV-5: keeps its waivers and no others', () => {
    const waivers = (name: string) => scopedPlan(whole, { kind: 'trunk', id: named(name) }).project.waivers
    expect(waivers('SIP-RECORDER').map(({ object }) => object)).toEqual(['SIP-RECORDER'])
    expect(waivers('SIP-PSTN-DR')).toEqual([])
  })

  it('is a report of that trunk alone', () => {
    const report = reportOf(project, { scope })
    expect(report.title).toBe('Security of a SIP trunk')
    const keys = sectionText(report, 'keys')
    expect(keys).toContain('SIP-PSTN-DR')
    expect(keys).not.toContain('SIP-CC-02')
  })

  it('is empty where the trunk is not there', () => {
    expect(scopedPlan(whole, { kind: 'trunk', id: 'gone' }).project.sipTrunks).toEqual([])
  })
})

describe('open items', () => {
  it('OV-5: have no waived finding, no waiver, and only the keys that can be read', () => {
    const report = reportOf(project, { scope: { kind: 'open' } })
    expect(report.sections.map(({ id }) => id)).toEqual(['summary', 'keys', 'findings', 'sign-off'])
    expect(sectionText(report, 'findings')).not.toMatch(/Waived|Reason, as given/)
    const keys = sectionText(report, 'keys')
    expect(keys).toContain('SIP-PBX-SOUTHGATE')
    expect(keys).not.toMatch(/SIP-RECORDER|SIP-PSTN-01/)
  })

  it('count the whole plan on the first page', () => {
    const numbers = (scope: { kind: 'whole' } | { kind: 'open' }) =>
      blocksOf(reportOf(project, { scope }), 'summary').flatMap((block) =>
        block.kind === 'figures' ? block.items : [],
      )
    expect(numbers({ kind: 'open' })).toEqual(numbers({ kind: 'whole' }))
  })
})

it('the whole is the plan itself', () => {
  const evaluated = evaluateWhole(plan({ sipTrunks: [{}] }), today)
  expect(scopedPlan(evaluated, { kind: 'whole' })).toBe(evaluated)
})
