import fc from 'fast-check'
import { expect, it } from 'vitest'
import { callTable } from '../../../shared/calls/call-table'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import type { Project } from '../../../shared/plan/project'
import { arbitraryPlanV2 } from '../../helpers/oracle/arbitrary-plan-v2'
import { callsOracle } from '../../helpers/oracle/calls-oracle'

it('FC-13, FC-14, HX-6, MG-9: outcomes of random plans, and whether they are sure, are those of an oracle written apart', () => {
  const seen = new Set<string>()
  const property = fc.property(arbitraryPlanV2(), (project) => {
    const plan = evaluateWhole(project as unknown as Project, '2026-11-23')
    const calls = [...callTable(plan, false)]
    const expected = callsOracle(project)
    expect(calls.map(({ from, to, outcome, media, icon, sure }) => ({ from, to, outcome, media, icon, sure }))).toEqual(
      expected.map(({ atLeast: _, ...call }) => call),
    )
    for (const [at, { reasons }] of calls.entries()) {
      expect(reasons.map(({ id }) => id)).toEqual(expect.arrayContaining(expected[at]?.atLeast ?? []))
      for (const { id } of reasons) seen.add(id)
    }
    for (const { outcome, sure } of calls) seen.add(`${outcome} ${String(sure)}`)
  })
  fc.assert(property, { numRuns: 400, seed: 20261123 })
  for (const each of [
    'FC-13',
    'MG-9',
    'OV-5',
    'encrypted true',
    'encrypted false',
    'dropped true',
    'authenticated true',
  ])
    expect([...seen]).toContain(each)
})
