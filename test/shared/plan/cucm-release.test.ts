import { expect, it } from 'vitest'
import { cucmRelease } from '../../../shared/plan/cucm-release'
import { reportDocument } from '../../../shared/report/report-document'
import { customerReport } from '../../../shared/report/options'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { plan } from '../../helpers/plan'

it('XD-4, FC-9: a cluster goes by its release where the plan has it, and else by what AXL says', () => {
  expect(cucmRelease({ release: '15.0.1.13901-2', axlVersion: '14.0' })).toBe('15.0.1.13901-2')
  expect(cucmRelease({ release: ' 14SU3 ', axlVersion: '14.0' })).toBe('14SU3')
  expect(cucmRelease({ release: '  ', axlVersion: '12.5' })).toBe('12.5')
})

it('FC-9: cover, picture and its words in the report say the same', () => {
  const project = plan({ cluster: { release: '14SU3' }, sipTrunks: [{ name: 'T' }] })
  const said = JSON.stringify(reportDocument(evaluateWhole(project, '2026-10-01'), customerReport('abcd1234')))
  expect(said).toContain('CUCM 14SU3')
  expect(said).not.toContain('CUCM 14.0')
})
