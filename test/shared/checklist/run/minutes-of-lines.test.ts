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
import { unitsOf } from '../../../../shared/runbook/units'
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
  'far end ready': /^rollback\/sipTrunks\/[^/]*\/far-end$|^rollback\/profiles\/[^/]*\/far-ends$/u,
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

/** One kind of lines, on the way there or on the way back. */
interface Way {
  name: string
  kind: MinuteKind
  isBack: boolean
  pattern: RegExp
}
const waysOf = (patterns: Partial<Record<MinuteKind, RegExp>>, isBack: boolean): Way[] =>
  Object.entries(patterns).map(([kind, pattern]) => ({
    ...{ kind: kind as MinuteKind, isBack, pattern },
    name: isBack ? `${kind}, back` : kind,
  }))
const ways = [...waysOf(linesOf, false), ...waysOf(backLinesOf, true)]

/** A gateway that no file was made for has no line on the way back, and is counted all the same, as is who is there. */
const isBySomethingElse = ({ kind, isBack }: Way, ids: readonly string[], idsForth: readonly string[]): boolean =>
  (isBack && kind === 'rollback of a gateway') || (isBack ? idsForth : ids).some((id) => standsFor[kind]?.test(id))
const minutesIn = ({ isBack }: Way, slot: Slot | undefined): number => (isBack ? slot?.back : slot?.minutes) ?? 0

/** Minutes of each unit where lines of one kind take one, and all others none. */
function slotsOf(kind: MinuteKind, plan: ReturnType<typeof checklistPlan>): Slot[] {
  const others = Object.fromEntries(Object.keys(minutesByKind).map((each) => [each, each === kind ? 1 : 0]))
  const { project } = plan
  const counted = { ...plan, project: { ...project, changeWindow: { ...project.changeWindow, minutes: others } } }
  return timetableOf(counted, plan.units.inOrder).slots.filter((slot) => slot.kind === 'unit')
}

const anyPlan = fc.oneof(arbitraryRulePlan, arbitraryProject({ size: 8 }))

it('TF-1, S5-2, PF-21: a unit and its rollback take minutes for what they have lines of, and for nothing else', () => {
  const seen = new Map(ways.map(({ name }) => [name, { with: 0, without: 0 }]))
  const runs = draws(300)
  fc.assert(
    fc.property(anyPlan, (project: Project) => {
      const plan = checklistPlan(evaluateWhole(project, '2026-10-01'))
      const { units } = runLines(plan)
      for (const way of ways) {
        const slots = slotsOf(way.kind, plan)
        for (const [at, { unit, groups, back }] of units.entries()) {
          if (unit.kind === 'protected status') continue
          const [idsForth, idsBack] = [groups, back].map((all) => all.flatMap(({ lines }) => lines.map(idOfLine)))
          const ids = (way.isBack ? idsBack : idsForth) ?? []
          const [has, takes] = [ids.some((id) => way.pattern.test(id)), minutesIn(way, slots[at]) > 0]
          if (!(takes && isBySomethingElse(way, ids, idsForth ?? [])))
            expect(takes, `${way.name} of ${unit.name}: ${ids.join(' ')}`).toBe(has)
          const tally = seen.get(way.name)
          if (tally) tally[has ? 'with' : 'without'] += 1
        }
      }
    }),
    { numRuns: runs },
  )
  for (const [name, tally] of seen)
    for (const times of Object.values(tally)) expect(times, name).toBeGreaterThanOrEqual(occurrences(11))
})

it('PF-21, PF-23: a far end that needs minutes to change over needs as many to go back, in units and in the window', () => {
  const seen = { told: 0, not: 0 }
  fc.assert(
    fc.property(anyPlan, fc.integer({ min: 1, max: 40 }), (project, more) => {
      const plan = evaluateWhole(project, '2026-10-01')
      const units = unitsOf(plan).inOrder
      const table = (minutes: number) => {
        const changeWindow = { ...hours, minutes: { 'far end ready': minutes } }
        return timetableOf(
          { ...plan, project: { ...project, changeWindow: { ...project.changeWindow, ...changeWindow } } },
          units,
        )
      }
      const [without, long] = [table(0), table(more)]
      let sum = 0
      for (const [at, slot] of without.slots.entries()) {
        const other = long.slots[at]
        if (slot.kind !== 'unit' || other === undefined) continue
        const forth = other.minutes - slot.minutes
        expect(other.back - slot.back, slot.unit?.name).toBe(forth)
        sum += forth
        expect((slot.latestBack ?? 0) - (other.latestBack ?? 0)).toBe(sum)
        seen[forth > 0 ? 'told' : 'not'] += 1
      }
      expect(long.backAll - without.backAll).toBe(sum)
    }),
    { numRuns: draws(300) },
  )
  expect(seen.told).toBeGreaterThanOrEqual(occurrences(11))
  expect(seen.not).toBeGreaterThanOrEqual(occurrences(11))
})

const hours = { from: '22:00', to: '04:00' }
