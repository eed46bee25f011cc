import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { nightParts } from '../../../shared/runbook/night-parts'
import { timetableOf } from '../../../shared/runbook/timetable'
import { unitsOf } from '../../../shared/runbook/units'
import { arbitraryProject } from '../../helpers/arbitrary-project'
import { draws } from '../../helpers/draws'
import { plan, type PlanParts } from '../../helpers/plan'

const parts: PlanParts = {
  profiles: [{ name: 'TLS', securityMode: 'Encrypted' }],
  sipTrunks: [
    { name: 'A', securityProfileId: 'TLS', wave: 1 },
    { name: 'B', securityProfileId: 'TLS', wave: 2 },
    { name: 'C', securityProfileId: 'TLS', wave: 2 },
  ],
  asFound: {
    profiles: [{ name: 'OLD' }],
    sipTrunks: ['A', 'B', 'C'].map((name) => ({ name, securityProfileName: 'OLD' })),
  },
}
function tableOf(changeWindow: NonNullable<PlanParts['changeWindow']>) {
  const evaluated = evaluateWhole(plan({ ...parts, changeWindow }), '2026-11-28')
  return timetableOf(evaluated, unitsOf(evaluated).inOrder)
}

describe('the parts of the night', () => {
  it('are what comes before, each wave with its units and its hold point, and what comes after', () => {
    const found = nightParts(tableOf({ from: '22:00', to: '05:00' }))
    expect(found.map(({ kind, wave, units, hasHold }) => [kind, wave, units, hasHold])).toEqual([
      ['prepare', null, 0, false],
      ['wave', 1, 1, true],
      ['wave', 2, 2, true],
      ['close', null, 0, false],
    ])
    expect(found.map(({ over, lateFrom }) => [over, lateFrom])).toEqual(found.map(() => [0, null]))
    expect(found[2]?.latestBack).toBeLessThan(found[1]?.latestBack ?? 0)
  })
  it('tell which unit is the first that begins too late, and how far they run over', () => {
    const timetable = tableOf({ from: '22:00', to: '23:00' })
    const found = nightParts(timetable)
    expect(found.find(({ lateFrom }) => lateFrom !== null)).toMatchObject({ kind: 'wave' })
    expect(found.reduce((sum, { over }) => sum + over, 0)).toBe(timetable.planned - 60)
  })
  it('follow one on the other and hold every minute and every unit, whatever the plan', () => {
    fc.assert(
      fc.property(arbitraryProject(), (project) => {
        const evaluated = evaluateWhole(project, '2026-11-28')
        const timetable = timetableOf(evaluated, unitsOf(evaluated).inOrder)
        const found = nightParts(timetable)
        expect(found.map(({ start }) => start)).toEqual(
          found.map((_, at) => found.slice(0, at).reduce((sum, { minutes }) => sum + minutes, 0)),
        )
        expect(found.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(timetable.planned)
        expect(found.reduce((sum, { units }) => sum + units, 0)).toBe(
          timetable.slots.filter(({ kind }) => kind === 'unit').length,
        )
      }),
      { numRuns: draws(200) },
    )
  })
})
