import { expect, it } from 'vitest'
import { pdfFile } from '../../../../electron/host/pdf/pdf'
import { farEndDocument } from '../../../../shared/far-end/far-end-document'
import { evaluateWhole } from '../../../../shared/evaluation/evaluator'
import { examplePlan } from '../../../helpers/example-plan'

const evaluated = evaluateWhole(examplePlan(), '2026-01-31')

it.each(['a4', 'letter'] as const)('the sheet for the other side of each trunk is one page of paper: %s', (paper) => {
  for (const trunk of evaluated.project.sipTrunks) {
    const sheet = farEndDocument(evaluated, trunk, 'abcd1234')
    expect(sheet && pdfFile(sheet, { paper }).pages, trunk.name).toBe(1)
  }
})
