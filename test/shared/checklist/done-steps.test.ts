import fc from 'fast-check'
import { expect, it } from 'vitest'
import { stepLines } from '../../../shared/checklist/step-groups'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { createDoneTest, doneSteps } from '../../../shared/checklist/done-steps'
import { steps, type StepNumber } from '../../../shared/catalogue/steps'
import { arbitraryProject } from '../../helpers/arbitrary-project'
import { draws, occurrences } from '../../helpers/draws'
import { arbitraryEdits, edited } from '../../helpers/plan-edits'
import { today } from '../../helpers/rule-findings'

const numbers = steps.map(({ number }) => number)
const plans = arbitraryProject({ size: 4 })
const tick = { state: 'done', by: '', on: '', evidence: '', of: '' } as const

it('TF-1: what is done is the same after each edit as for the plan alone, lines being kept between them', () => {
  const counts = { done: 0, open: 0 }
  const property = fc.property(plans, arbitraryEdits(plans), (start, edits) => {
    const isDone = createDoneTest()
    const linesOf = stepLines(evaluateWhole(start, today))
    const idsOf = (step: StepNumber) => linesOf(step).map(({ id }) => id)
    const checklist = Object.fromEntries(numbers.flatMap(idsOf).map((id) => [id, tick]))
    for (const { project, day } of edited({ ...start, checklist }, edits, today)) {
      const plan = evaluateWhole(project, day)
      const done = numbers.filter((step) => isDone(plan, step))
      expect(done).toEqual([...doneSteps(plan)])
      counts[done.length > 0 ? 'done' : 'open'] += 1
    }
  })
  fc.assert(property, { numRuns: draws(60) })
  expect(Math.min(counts.done, counts.open)).toBeGreaterThanOrEqual(occurrences(21))
})

it('TF-1: every line of a step has an id that begins with it', () => {
  const property = fc.property(plans, (project) => {
    const linesOf = stepLines(evaluateWhole(project, today))
    for (const step of numbers) {
      for (const { id } of linesOf(step)) expect(id.startsWith(`step${String(step)}/`), id).toBe(true)
    }
  })
  fc.assert(property, { numRuns: draws(60) })
})
