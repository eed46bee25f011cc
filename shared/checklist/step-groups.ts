import type { Checkline, ChecklineGroup } from '../document/document'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import type { StepNumber } from '../catalogue/steps'
import { checklistContext, checklistPlan, type ChecklistContext } from './context'
import { step1 } from './step-1/step-1'
import { step2 } from './step-2/step-2'
import { step3 } from './step-3'
import { step4 } from './step-4'
import { step5 } from './step-5/step-5'

export const stepGroups: Readonly<Record<StepNumber, (context: ChecklistContext) => ChecklineGroup[]>> = {
  1: step1,
  2: step2,
  3: step3,
  4: step4,
  5: step5,
}

/** The lines of each step, in their order: what has to be ticked before a step is done. */
export function stepLines(plan: EvaluatedPlan): (step: StepNumber) => Checkline[] {
  const context = checklistContext(checklistPlan(plan), new Map())
  return (step) => stepGroups[step](context).flatMap(({ lines }) => lines)
}
