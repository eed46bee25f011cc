import fc from 'fast-check'
import { expect, it } from 'vitest'
import { foundValues } from '../../../renderer/form/found-values'
import type { EvaluatedPlan } from '../../../shared/evaluation/evaluated-plan'
import { createEvaluator } from '../../../shared/evaluation/evaluator'
import { arbitraryProject } from '../../helpers/arbitrary-project'
import { draws } from '../../helpers/draws'
import { edited, arbitraryEdits } from '../../helpers/plan-edits'

const today = '2026-01-31'

/** Looked for from the beginning, device by device. */
function oldValues({ changes }: EvaluatedPlan): unknown[] {
  return [...changes.trunks, ...changes.h323Devices].map(({ settings }) =>
    settings.map(({ setting, from }) => ({ setting, from })),
  )
}

function asked(plan: EvaluatedPlan): unknown[] {
  const { trunks, h323Devices } = plan.changes
  const of = (kind: 'sipTrunk' | 'h323Device', changes: typeof trunks | typeof h323Devices) =>
    changes.map(({ device, settings }) => {
      const found = foundValues(kind, device.id, plan)
      return settings.map(({ setting }) => ({ setting, from: found.changedFrom(setting) }))
    })
  return [...of('sipTrunk', trunks), ...of('h323Device', h323Devices)]
}

it('each device has its own old values, however devices came, went and changed places before', () => {
  fc.assert(
    fc.property(arbitraryProject(), arbitraryEdits(arbitraryProject()), (project, moves) => {
      const again = createEvaluator()
      for (const { project: now, day } of edited(project, moves, today)) {
        const plan = again(now, day)
        expect(asked(plan)).toEqual(oldValues(plan))
      }
    }),
    { numRuns: draws(60) },
  )
})
