import { plainText } from '../../document/inline'
import type { EvaluatedPlan } from '../../evaluation/evaluated-plan'
import type { Finding } from '../../rules/finding'
import { timetableOf } from '../../runbook/timetable'
import { unitsOf } from '../../runbook/units'
import { fitSentence } from '../run/run-section'

/**
 * That the units do not fit the hours of the window, as the cover says it: calls end at each of them, and have to be
 * back by the end (XD-9). Advice, for hours can be moved; nothing where they are not settled.
 */
export function windowAdvice(plan: EvaluatedPlan): Finding[] {
  const timetable = timetableOf(plan, unitsOf(plan).inOrder)
  if (timetable.fits !== false && timetable.clock.problem === '') return []
  return [
    {
      rule: 'XD-9',
      severity: 'advice',
      objects: ['Change window'],
      path: 'changeWindow',
      step: 3,
      message: plainText(fitSentence(timetable)),
      remedy:
        timetable.clock.problem === ''
          ? 'Give the window more hours, or leave units for another night.'
          : 'Settle day, hours and time zone of the window.',
      waived: false,
    },
  ]
}
