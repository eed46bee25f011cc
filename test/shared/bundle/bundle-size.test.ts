import { expect, it } from 'vitest'
import { countBundleFiles } from '../../../shared/bundle/bundle-size'
import { newProject } from '../../../shared/plan/new-project'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { bundleTexts } from '../../helpers/bundle-texts'
import { bigProject } from '../../helpers/big-project'
import { examplePlan } from '../../helpers/example-plan'

const empty = newProject('Empty', '2026-01-31T12:00:00.000Z', () => 'id')

it.each([
  ['an empty plan', empty],
  ['the worked example', examplePlan()],
  ['a plan with no past', { ...examplePlan(), asFound: null }],
  ['a large plan', bigProject(100)],
])('tells how many files a bundle has before they are made: %s', (_, project) => {
  const plan = evaluateWhole(project, '2026-01-31')
  expect(countBundleFiles(plan)).toBe(bundleTexts(plan).length)
})
