import { describe, expect, it } from 'vitest'
import { riskWords, unitsAtRisk } from '../../../../../renderer/pages/review/overview/night-risk'
import { evaluateWhole } from '../../../../../shared/evaluation/evaluator'
import { timetableOf } from '../../../../../shared/runbook/timetable'
import { unitsOf } from '../../../../../shared/runbook/units'
import { plan, type PlanParts } from '../../../../helpers/plan'

const tls = { asFoundName: 'P', securityMode: 'Encrypted', x509SubjectName: 'x.example.com' } as const
const words = (parts: PlanParts) => {
  const evaluated = evaluateWhole(plan(parts), '2026-01-31')
  const rows = unitsAtRisk(timetableOf(evaluated, unitsOf(evaluated).inOrder).slots)
  return rows.map((row) => `${row.unit.name}: ${riskWords(row)}`)
}
const found = (...names: string[]) => ({
  profiles: [{ name: 'P' }],
  sipTrunks: names.map((name) => ({ name, securityProfileName: 'P' })),
})

describe('what is at risk that night', () => {
  it('SP-5: a profile that only trunks outside the plan have takes them out of service', () => {
    const parts = { profiles: [{ name: 'P', ...tls }], sipTrunks: [{ name: 'A' }] }
    expect(words({ ...parts, asFound: found('X', 'Y') })).toContainEqual('P: 2 SIP trunks outside the plan')
    expect(words({ ...parts, asFound: found() }).filter((row) => row.startsWith('P'))).toEqual([])
  })

  it('SP-5: trunks outside the plan go with those of the plan, and the larger unit stands first', () => {
    const parts: PlanParts = {
      profiles: [{ name: 'P', ...tls }],
      sipTrunks: [
        { name: 'A', securityProfileId: 'P', farEnd: { name: 'CUBE' } },
        { name: 'B', farEnd: { name: 'SBC' }, mtpRequired: true },
      ],
    }
    const sipTrunks = [{ name: 'A', securityProfileName: 'P' }, { name: 'B' }]
    const alone = { ...parts, asFound: { profiles: [{ name: 'P' }], sipTrunks } }
    expect(words(alone)).toEqual(['P: to CUBE', 'B: to SBC'])
    const more = [{ name: 'X', securityProfileName: 'P' }]
    expect(words({ ...parts, asFound: { profiles: [{ name: 'P' }], sipTrunks: [...sipTrunks, ...more] } })).toEqual([
      'P: 1 device, 1 SIP trunk outside the plan',
      'B: to SBC',
    ])
  })

  it('the most calls stand first, and are told', () => {
    const sipTrunks = [
      { name: 'A', mtpRequired: true, usualCalls: 3 },
      { name: 'B', mtpRequired: true, usualCalls: 40 },
    ]
    expect(words({ sipTrunks, asFound: { sipTrunks: [{ name: 'A' }, { name: 'B' }] } })).toEqual([
      expect.stringMatching(/^B: .*40 calls as a rule$/u),
      expect.stringMatching(/^A: .*3 calls as a rule$/u),
    ])
  })
})
