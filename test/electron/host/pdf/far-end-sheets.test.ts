import { expect, it } from 'vitest'
import { pdfFile } from '../../../../electron/host/pdf/pdf'
import { farEndDocument } from '../../../../shared/far-end/far-end-document'
import { sheetsOf } from '../../../../shared/far-end/sheets'
import { evaluateWhole } from '../../../../shared/evaluation/evaluator'
import { examplePlan } from '../../../helpers/example-plan'

const example = examplePlan()
const evaluated = evaluateWhole(
  {
    ...example,
    changeWindow: {
      ...example.changeWindow,
      on: '2026-12-05',
      from: '23:00',
      to: '05:00',
      zone: 'Europe/Vienna',
      lead: 'Miriam Berger',
      bridge: '+1 555 0100',
    },
  },
  '2026-01-31',
)

it.each(['a4', 'letter'] as const)('the sheet for a far end is one page, %s, whatever has to be agreed', (paper) => {
  const sheets = sheetsOf(evaluated)
  expect(sheets.length).toBeGreaterThan(5)
  for (const each of sheets) {
    const sheet = farEndDocument(evaluated, each, 'abcd1234')
    const signed: number[] = []
    const said = new Map<number, number>()
    const { pages } = pdfFile(sheet, {
      paper,
      onLine: ({ page, text }) => {
        if (text.includes('name, date, signature')) signed.push(page)
        said.set(page, (said.get(page) ?? 0) + 1)
      },
    })
    expect(pages, each.name).toBe(1)
    // Nobody signs on a page that says nothing.
    expect(signed, each.name).toEqual(signed.map(() => pages))
    expect(said.get(pages), each.name).toBeGreaterThan(7)
  }
})
