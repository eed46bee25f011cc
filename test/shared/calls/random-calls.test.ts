import fc from 'fast-check'
import { expect, it } from 'vitest'
import { callTable } from '../../../shared/calls/call-table'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import type { Project } from '../../../shared/plan/project'
import { arbitraryPlanV2 } from '../../helpers/oracle/arbitrary-plan-v2'
import { draws, occurrences } from '../../helpers/draws'
import { callsOracle } from '../../helpers/oracle/calls-oracle'

it('FC-13, FC-14, HX-6, MG-9: outcomes of random plans, and whether they are sure, are those of an oracle written apart', () => {
  const seen = new Map<string, number>()
  const see = (key: string) => seen.set(key, (seen.get(key) ?? 0) + 1)
  const property = fc.property(arbitraryPlanV2(), (project) => {
    const plan = evaluateWhole(project as unknown as Project, '2026-11-23')
    const calls = [...callTable(plan, false)]
    const expected = callsOracle(project)
    expect(calls.map(({ from, to, outcome, media, icon, sure }) => ({ from, to, outcome, media, icon, sure }))).toEqual(
      expected.map(({ atLeast: _, ...call }) => call),
    )
    for (const [at, { reasons }] of calls.entries()) {
      expect(reasons.map(({ id }) => id)).toEqual(expect.arrayContaining(expected[at]?.atLeast ?? []))
      for (const { id } of reasons) see(id)
    }
    for (const { outcome, sure } of calls) see(`${outcome} ${String(sure)}`)
  })
  fc.assert(property, { numRuns: draws(400) })
  for (const each of [
    'FC-13',
    'MG-9',
    'OV-5',
    'encrypted true',
    'encrypted false',
    'dropped true',
    'authenticated true',
  ])
    expect([each, seen.get(each) ?? 0]).toEqual([each, expect.toSatisfy((count) => count >= occurrences(1))])
})
