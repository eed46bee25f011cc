import { expect, it } from 'vitest'
import { customerReport } from '../../../shared/report/options'
import { reportDocument } from '../../../shared/report/report-document'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { blockTexts, checklist } from '../../helpers/checklist'
import { plan, type PlanParts } from '../../helpers/plan'

const reported = (parts: PlanParts) =>
  reportDocument(evaluateWhole(plan(parts), '2026-10-01'), customerReport('abcd1234'))

it('has every finding under its severity, worst first, and waived ones under their own', () => {
  const document = reported({
    profiles: [{ name: 'UDP', outgoingTransport: 'UDP', digestAuthentication: true, description: '<' }],
    sipTrunks: [{ name: 'A', securityProfileId: 'UDP' }, { name: 'B' }],
    waivers: [{ rule: 'SP-3', object: 'B', reason: 'Goes away.', by: 'J. Doe', on: '2026-09-01', until: '2026-12-31' }],
  })
  const [findings = '', waivers = ''] = blockTexts(document, 'findings')
  const heads = findings.split('\n').map((row) => (row.startsWith('# ') ? row : row.split(' | ')[0]))
  expect(heads).toEqual([
    '# Error · 2',
    'PF-2',
    'S2-6',
    '# Warning · 2',
    'FC-10',
    'PF-10',
    '# Caution · 1',
    'PF-12',
    '# Waived · 1',
    'SP-3',
  ])
  expect(waivers).toBe('SP-3 | B | Goes away. | J. Doe, 2026-09-01 | 2026-12-31')
})

it('a waiver that has passed prints too, and its finding counts again', () => {
  const document = reported({
    sipTrunks: [{ name: 'B' }],
    waivers: [{ rule: 'SP-3', object: 'B', reason: 'Went away.', until: '2026-09-30' }],
  })
  expect(blockTexts(document, 'findings')[0]).toMatch(/^# Error · 1/)
  expect(blockTexts(document, 'findings')[1]).toContain('Went away.')
})

it('none is said', () => {
  expect(blockTexts(reported({}), 'findings')[0]).toBe('The plan has no findings.')
})

it('the cover of the checklist counts them, and says which are waived and why', () => {
  const waivers = [{ rule: 'SP-3', object: 'B', reason: 'Goes away.', by: 'J. Doe' }]
  const said = blockTexts(checklist({ sipTrunks: [{ name: 'B' }], waivers }).document, 'summary').join('\n')
  expect(said).toMatch(/Findings: .* 1 waived\. Each is in the report\./u)
  expect(said).toContain('Waived: SP-3 B: Goes away\n')
  expect(blockTexts(checklist({ sipTrunks: [{ name: 'B' }] }).document, 'summary').join('\n')).not.toContain('Waived:')
})

it('the cover says the first five that are waived, and how many more there are', () => {
  const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G']
  const waivers = names.map((object) => ({ rule: 'SP-3', object, reason: '' }))
  const { document } = checklist({ sipTrunks: names.map((name) => ({ name })), waivers })
  expect(blockTexts(document, 'summary').join('\n')).toContain(
    'Waived: SP-3 A; SP-3 B; SP-3 C; SP-3 D; SP-3 E; 2 more in the report\n',
  )
})
