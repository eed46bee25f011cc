import { expect, it } from 'vitest'
import { cucmRelease } from '../../../shared/plan/cucm-release'
import { farEndSheets } from '../../../shared/far-end/far-end-sheets'
import { deploymentPicture } from '../../../shared/picture/picture'
import { reportDocument } from '../../../shared/report/report-document'
import { customerReport } from '../../../shared/report/options'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { bundleTexts } from '../../helpers/bundle-texts'
import { examplePlan } from '../../helpers/example-plan'

it('XD-4, FC-9: a cluster goes by its release where the plan has it, and else by what AXL says', () => {
  expect(cucmRelease({ release: '15.0.1.13901-2', axlVersion: '14.0' })).toBe('15.0.1.13901-2')
  expect(cucmRelease({ release: ' 14SU3 ', axlVersion: '14.0' })).toBe('14SU3')
  expect(cucmRelease({ release: '  ', axlVersion: '12.5' })).toBe('12.5')
})

it('XD-4, FC-9: so it does in each file of a bundle but those that AXL reads', () => {
  const project = structuredClone(examplePlan())
  project.cluster.release = '14SU3'
  const files = bundleTexts(evaluateWhole(project, '2026-10-01'))
  expect(files.filter(({ text }) => text.includes('CUCM 14.0')).map(({ path }) => path)).toEqual([])
  const named = files.filter(({ text }) => text.includes('CUCM 14SU3')).map(({ path }) => path)
  expect(named).toEqual(expect.arrayContaining(['checklist.md', 'checklist.html']))
  expect(files.find(({ path }) => path === 'README.txt')?.text).toMatch(/^Release +14SU3$/mu)
})

it('FC-9: so do report, picture and the sheets of far ends', () => {
  const project = structuredClone(examplePlan())
  project.cluster.release = '14SU3'
  const evaluated = evaluateWhole(project, '2026-10-01')
  const report = reportDocument(evaluated, customerReport('abcd1234'))
  for (const document of [report, deploymentPicture(evaluated), farEndSheets(evaluated, 'abcd1234')]) {
    expect(JSON.stringify(document)).toContain('CUCM 14SU3')
    expect(JSON.stringify(document)).not.toContain('CUCM 14.0')
  }
})
