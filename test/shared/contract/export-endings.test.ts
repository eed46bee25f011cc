import { expect, it } from 'vitest'
import { exportEndings, endingWords } from '../../../shared/contract/export-endings'
import type { ExportForm } from '../../../shared/contract/export-choices'

const forms = Object.keys(exportEndings) as ExportForm[]

it('a name that says it is something else is told, whatever its case, and no other', () => {
  expect(endingWords('checklist.pdf', 'csv')).toBe('Its name ends in .pdf, and it is a table in CSV.')
  expect(endingWords('r1.ZIP', 'dir')).toBe('Its name ends in .zip, and it is a folder.')
  expect(endingWords('checklist.pdf', 'zip')).toBe('Its name ends in .pdf, and it is an archive.')
  for (const form of forms) {
    const own = `a${exportEndings[form]}`
    for (const name of [own, own.toUpperCase(), 'plan', 'plan.txt', 'r1.2', '.pdf/plan']) {
      expect(endingWords(name, form)).toBe('')
    }
  }
})
