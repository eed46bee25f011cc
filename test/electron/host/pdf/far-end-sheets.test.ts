import { expect, it } from 'vitest'
import { pdfFile } from '../../../../electron/host/pdf/pdf'
import { farEndDocument } from '../../../../shared/far-end/far-end-document'
import { evaluateWhole } from '../../../../shared/evaluation/evaluator'
import { examplePlan } from '../../../helpers/example-plan'

const evaluated = evaluateWhole(examplePlan(), '2026-01-31')

it.each(['a4', 'letter'] as const)(
  'the sheet for a far end is one sheet of paper, %s: two pages where TLS has much to agree',
  (paper) => {
    for (const trunk of evaluated.project.sipTrunks) {
      const sheet = farEndDocument(evaluated, trunk, 'abcd1234')
      if (sheet === null) throw new Error(`no sheet for ${trunk.name}`)
      const profile = evaluated.index.profileById.get(trunk.securityProfileId ?? '')
      const signed: number[] = []
      const said = new Map<number, number>()
      const { pages } = pdfFile(sheet, {
        paper,
        onLine: ({ page, text }) => {
          if (text.includes('name, date, signature')) signed.push(page)
          said.set(page, (said.get(page) ?? 0) + 1)
        },
      })
      expect(pages, trunk.name).toBeLessThanOrEqual(profile?.outgoingTransport === 'TLS' ? 2 : 1)
      // Nobody signs on a page that says nothing.
      expect(signed, trunk.name).toEqual(signed.map(() => pages))
      expect(said.get(pages), trunk.name).toBeGreaterThan(7)
    }
  },
)
