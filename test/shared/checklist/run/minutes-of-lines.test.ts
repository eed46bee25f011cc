import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checklistPlan } from '../../../../shared/checklist/context'
import { runLines } from '../../../../shared/checklist/run/run-lines'
import { evaluateWhole } from '../../../../shared/evaluation/evaluator'
import type { Project } from '../../../../shared/plan/project'
import { minutesByKind, type MinuteKind } from '../../../../shared/runbook/minutes'
import { timetableOf } from '../../../../shared/runbook/timetable'
import { arbitraryRulePlan } from '../../../helpers/arbitrary-rule-plan'
import { arbitraryProject } from '../../../helpers/arbitrary-project'
import { draws, occurrences } from '../../../helpers/draws'

/** Which lines are what an estimate is for. */
const linesOf: Partial<Record<MinuteKind, RegExp>> = {
  'far end ready': /^step3\/sipTrunks\/[^/]*\/far-end$|^step4\/profiles\/[^/]*\/far-ends$/u,
  'profile and destination': /^step3\/sipTrunks\/[^/]*\/profile$|^step[24]\/profiles\//u,
  SRTP: /^step5\/(?:sipTrunks|h323Devices)\/[^/]*\/media$/u,
  'test calls': /^after\/\w+\/[^/]*\/call$/u,
}
/** Where the far end is a gateway, whoever is at it changes over by these. */
const byGateway = /^step1\/(?:gateways\/.+\/sipTrunks\/|sipTrunks\/[^/]*\/gateway$)/u
const kinds = Object.keys(linesOf) as MinuteKind[]

/** Minutes of each unit where lines of one kind take one, and all others none. */
function minutesOf(kind: MinuteKind, plan: ReturnType<typeof checklistPlan>): number[] {
  const others = Object.fromEntries(Object.keys(minutesByKind).map((each) => [each, each === kind ? 1 : 0]))
  const { project } = plan
  const counted = { ...plan, project: { ...project, changeWindow: { ...project.changeWindow, minutes: others } } }
  return timetableOf(counted, plan.units.inOrder).slots.flatMap((slot) => (slot.kind === 'unit' ? [slot.minutes] : []))
}

it('TF-1, S5-2: a unit takes minutes for what it has lines of, and for nothing else', () => {
  const seen = new Map(kinds.map((kind) => [kind, { with: 0, without: 0 }]))
  const runs = draws(120)
  fc.assert(
    fc.property(fc.oneof(arbitraryRulePlan, arbitraryProject({ size: 8 })), (project: Project) => {
      const plan = checklistPlan(evaluateWhole(project, '2026-10-01'))
      const { units } = runLines(plan)
      for (const kind of kinds) {
        const minutes = minutesOf(kind, plan)
        for (const [at, { unit, groups }] of units.entries()) {
          if (unit.kind === 'protected status') continue
          const ids = groups.flatMap(({ lines }) => lines.map(({ id }) => id))
          const [has, takes] = [ids.some((id) => linesOf[kind]?.test(id)), (minutes[at] ?? 0) > 0]
          const isByGateway = kind === 'far end ready' && ids.some((id) => byGateway.test(id))
          if (!(takes && isByGateway)) expect(takes, `${kind} of ${unit.name}: ${ids.join(' ')}`).toBe(has)
          const tally = seen.get(kind)
          if (tally) tally[has ? 'with' : 'without'] += 1
        }
      }
    }),
    { numRuns: runs },
  )
  for (const [kind, tally] of seen)
    for (const times of Object.values(tally)) expect(times, kind).toBeGreaterThan(occurrences(10))
})
