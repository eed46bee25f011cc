import { expect, it } from 'vitest'
import type { Document } from '../../../../shared/document/document'
import { printed } from '../../../helpers/pdf'
import { sampleDocument } from '../../../helpers/sample-document'

/** The texts of a page that has the head of one unit. */
function textsOf(number: string): string[] {
  const document: Document = {
    ...sampleDocument(false),
    sections: [
      {
        ...{ id: 'change', title: 'Change', lead: [] },
        blocks: [
          {
            kind: 'unit',
            id: 'unit',
            number,
            about: 'SIP trunk',
            name: 'A',
            times: [],
            changes: [],
            rows: [],
            stop: [],
          },
        ],
      },
    ],
  }
  return printed(document).lines.map(({ text }) => text.trim())
}

it.each(['U1', 'U99', 'U145', 'U1000', 'U10000'])('the number %s of a unit is never cut', (number) => {
  expect(textsOf(number)).toContain(number)
})
