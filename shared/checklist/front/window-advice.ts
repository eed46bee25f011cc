import { plainText } from '../../document/inline'
import type { EvaluatedPlan } from '../../evaluation/evaluated-plan'
import type { Finding } from '../../rules/finding'
import { timetableOf } from '../../runbook/timetable'
import { unitsOf } from '../../runbook/units'
import { hourProblems } from '../../runbook/hour-problems'
import { hoursSentence } from '../run/run-section'

/**
 * That the units do not fit the hours of the window, as the cover says it: calls end at each of them, and have to be
 * back by the end (XD-9). Advice, for hours can be moved; nothing where they are not settled.
 */
export function windowAdvice(plan: EvaluatedPlan): Finding[] {
  const timetable = timetableOf(plan, unitsOf(plan).inOrder)
  const { zone } = hourProblems(plan.project.changeWindow)
  const isWrong = timetable.clock.problem !== '' || zone !== ''
  if (timetable.fits !== false && !isWrong) return []
  return [
    {
      rule: 'XD-9',
      severity: 'advice',
      objects: ['Change window'],
      path: 'changeWindow',
      step: 3,
      message: plainText(hoursSentence(timetable, plan.project)),
      remedy: isWrong
        ? 'Settle day, hours and time zone of the window.'
        : 'Give the window more hours, or leave units for another night.',
      waived: false,
    },
  ]
}
