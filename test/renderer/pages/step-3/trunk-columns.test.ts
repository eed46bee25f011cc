import { describe, expect, it } from 'vitest'
import { rowsOf } from '../../../../renderer/inventory/item-row'
import { trunkColumns } from '../../../../renderer/pages/step-3/trunk-columns'
import { evaluateWhole } from '../../../../shared/evaluation/evaluator'
import { plan } from '../../../helpers/plan'

const certificateNames = ['sbc.example.com']
const project = plan({
  profiles: [{ name: 'TLS', securityMode: 'Encrypted', x509SubjectName: 'sbc.example.com,other.example.com' }],
  sipTrunks: [
    { name: 'A', securityProfileId: 'TLS', farEnd: { certificateNames } },
    { name: 'B', securityProfileId: 'TLS', farEnd: { certificateNames: ['else.example.com'] } },
    { name: 'C', securityProfileId: 'TLS' },
    { name: 'D' },
  ],
})
const evaluated = evaluateWhole(project, '2026-01-31')
const findingsOf = (object: string) => evaluated.findings.filter(({ path }) => path.startsWith(object))
const columns = trunkColumns(() => ({ plan: evaluated, findingsOf, findingsAbout: findingsOf }))
const rows = rowsOf(project, 'sipTrunks')
const texts = (id: string) => rows.map((row) => columns.find((column) => column.id === id)?.text(row))

describe('the trunks of step 3', () => {
  it('PF-37: names match, do not, or were not entered; without a profile there is nothing to match', () => {
    expect(texts('names')).toEqual(['match', 'no match', 'not entered', '–'])
    const column = columns.find(({ id }) => id === 'names')
    expect(rows.map((row) => column?.note?.(row)?.mark)).toEqual(['done', 'error', 'open', undefined])
  })
  it('what follows from the profile cannot be set here, and says where', () => {
    expect(texts('mode')).toEqual(['Encrypted, 5061', 'Encrypted, 5061', 'Encrypted, 5061', ''])
    const mode = columns.find(({ id }) => id === 'mode')
    expect([mode?.editor, mode?.reason?.(rows[0] as (typeof rows)[0])]).toEqual([
      undefined,
      expect.stringContaining('step 2'),
    ])
  })
  it('a profile is shown by its name and chosen from those of the plan', () => {
    const column = columns.find(({ id }) => id === 'securityProfileId')
    expect(texts('securityProfileId')).toEqual(['TLS', 'TLS', 'TLS', ''])
    const editor = column?.editor?.(rows[3] as (typeof rows)[0])
    expect(editor).toMatchObject({ kind: 'choice', value: '' })
    expect(editor?.kind === 'choice' && editor.choices.map(({ label }) => label)).toContain('TLS')
    expect(column?.note?.(rows[3] as (typeof rows)[0])).toMatchObject({ mark: 'error' })
  })
})
