import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checklistPlan } from '../../../../shared/checklist/context'
import { runLines } from '../../../../shared/checklist/run/run-lines'
import type { Checkline } from '../../../../shared/document/document'
import { plainText } from '../../../../shared/document/inline'
import { evaluateWhole } from '../../../../shared/evaluation/evaluator'
import type { Project } from '../../../../shared/plan/project'
import { minutesByKind, type MinuteKind } from '../../../../shared/runbook/minutes'
import { timetableOf, type Slot } from '../../../../shared/runbook/timetable'
import { arbitraryRulePlan } from '../../../helpers/arbitrary-rule-plan'
import { arbitraryProject } from '../../../helpers/arbitrary-project'
import { draws, occurrences } from '../../../helpers/draws'

/** Which lines are what an estimate is for. What only asks or decides takes no time of the night. */
const linesOf: Partial<Record<MinuteKind, RegExp>> = {
  gateway:
    /^step[15]\/gateways\/.+\/sipTrunks\/|^step1\/(?:sipTrunks\/[^/]*\/gateway|h323Devices\/[^/]*\/configuration|mgcpGateways\/[^/]*\/srtp-package)$/u,
  IPsec: /^step1\/\w+\/[^/]*\/ipsec\/(?!network$|decide$)/u,
  'proof of TLS': /^proof of TLS$/u,
  'far end ready': /^step3\/sipTrunks\/[^/]*\/far-end$|^step4\/profiles\/[^/]*\/far-ends$/u,
  'profile and destination': /^step3\/sipTrunks\/[^/]*\/profile$|^step[24]\/profiles\//u,
  SRTP: /^step5\/(?:sipTrunks|h323Devices)\/[^/]*\/media$/u,
  'test calls': /^after\/\w+\/[^/]*\/call$/u,
}
const backLinesOf: Partial<Record<MinuteKind, RegExp>> = {
  'rollback of a gateway': /^rollback\/(?:gateways\/.+\/sipTrunks\/|\w+\/[^/]*\/(?:configuration|ipsec)$)/u,
}
/** What stands for a line of the kind: who is at a gateway changes over by its lines, and what is applied is seen in service. */
const standsFor: Partial<Record<MinuteKind, RegExp>> = {
  'far end ready': /^step1\/(?:gateways\/.+\/sipTrunks\/|sipTrunks\/[^/]*\/gateway$)/u,
  gateway: /^left alone$/u,
  'proof of TLS': /^step[34]\/.*\/apply$/u,
}

/** By its id; what proves TLS has that of lines that ask what else protects the keys, and what leaves a gateway alone that of work. */
const idOfLine = ({ id, action }: Checkline): string => {
  const text = plainText(action)
  if (text.startsWith('Leave the gateway itself as it is')) return 'left alone'
  return text.startsWith('Prove that TLS is up') ? 'proof of TLS' : id
}
const patterns = { ...linesOf, ...backLinesOf }
const kinds = Object.keys(patterns) as MinuteKind[]

const hasLineOf = (kind: MinuteKind, ids: readonly string[]): boolean => ids.some((id) => patterns[kind]?.test(id))
/** A gateway that no file was made for has no line on the way back, and is counted all the same. */
const isBySomethingElse = (kind: MinuteKind, ids: readonly string[]): boolean =>
  kind in backLinesOf || ids.some((id) => standsFor[kind]?.test(id))
const minutesIn = (kind: MinuteKind, slot: Slot | undefined): number =>
  (kind in backLinesOf ? slot?.back : slot?.minutes) ?? 0

/** Minutes of each unit where lines of one kind take one, and all others none. */
function slotsOf(kind: MinuteKind, plan: ReturnType<typeof checklistPlan>): Slot[] {
  const others = Object.fromEntries(Object.keys(minutesByKind).map((each) => [each, each === kind ? 1 : 0]))
  const { project } = plan
  const counted = { ...plan, project: { ...project, changeWindow: { ...project.changeWindow, minutes: others } } }
  return timetableOf(counted, plan.units.inOrder).slots.filter((slot) => slot.kind === 'unit')
}

it('TF-1, S5-2: a unit takes minutes for what it has lines of, and for nothing else', () => {
  const seen = new Map(kinds.map((kind) => [kind, { with: 0, without: 0 }]))
  const runs = draws(300)
  fc.assert(
    fc.property(fc.oneof(arbitraryRulePlan, arbitraryProject({ size: 8 })), (project: Project) => {
      const plan = checklistPlan(evaluateWhole(project, '2026-10-01'))
      const { units } = runLines(plan)
      for (const kind of kinds) {
        const slots = slotsOf(kind, plan)
        for (const [at, { unit, groups, back }] of units.entries()) {
          if (unit.kind === 'protected status') continue
          const ids = (kind in backLinesOf ? back : groups).flatMap(({ lines }) => lines.map(idOfLine))
          const [has, takes] = [hasLineOf(kind, ids), minutesIn(kind, slots[at]) > 0]
          if (!(takes && isBySomethingElse(kind, ids)))
            expect(takes, `${kind} of ${unit.name}: ${ids.join(' ')}`).toBe(has)
          const tally = seen.get(kind)
          if (tally) tally[has ? 'with' : 'without'] += 1
        }
      }
    }),
    { numRuns: runs },
  )
  for (const [kind, tally] of seen)
    for (const times of Object.values(tally)) expect(times, kind).toBeGreaterThanOrEqual(occurrences(11))
})
