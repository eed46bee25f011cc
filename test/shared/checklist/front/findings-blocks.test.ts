import { expect, it } from 'vitest'
import { blockTexts, checklist, checklistOf } from '../../../helpers/checklist'
import { fieldCase } from '../../field-cases/field-case'

it('has every finding under its severity, worst first, and waived ones under their own', () => {
  const { document } = checklist({
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
  const { document } = checklist({
    sipTrunks: [{ name: 'B' }],
    waivers: [{ rule: 'SP-3', object: 'B', reason: 'Went away.', until: '2026-09-30' }],
  })
  expect(blockTexts(document, 'findings')[0]).toMatch(/^# Error · 1/)
  expect(blockTexts(document, 'findings')[1]).toContain('Went away.')
})

it('are left out where there are none, and that is said', () => {
  const { document } = checklistOf(fieldCase('14-listen-port'))
  expect(document.sections.some(({ id }) => id === 'findings')).toBe(false)
  expect(blockTexts(document, 'summary').join()).toMatch(/Left out: .*Findings and waivers/u)
})
