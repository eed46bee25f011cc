import { describe, expect, it } from 'vitest'
import { toMarkdown } from '../../../shared/document/markdown'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { customerReport } from '../../../shared/report/options'
import { reportDocument } from '../../../shared/report/report-document'
import type { Project } from '../../../shared/plan/project'
import { plan } from '../../helpers/plan'

const report = (project: Project): string =>
  toMarkdown(reportDocument(evaluateWhole(project, '2026-11-28'), customerReport('0123456789ab'))).replace(
    /[\\`*]/g,
    '',
  )

describe('the sign-off of the report', () => {
  it('lists who signed in the file, with the digits that are typed back', () => {
    const hash = 'abcdef012345'.padEnd(64, '0')
    const signed = { ...plan(), signatures: [{ revision: 3, name: 'Ada | Low', role: 'Lead', on: '2026-11-28', hash }] }
    expect(report(signed)).toMatch(/Ada .* Low \| Lead \| 3 \| abcdef012345 \| 2026-11-28/u)
    expect(report(signed)).toContain('trunkwright verify')
    expect(report(plan())).not.toContain('Signed in the project file')
  })
})
