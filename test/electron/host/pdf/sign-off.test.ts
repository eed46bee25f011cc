import { expect, it } from 'vitest'
import { pdfFile } from '../../../../electron/host/pdf/pdf'
import type { Block, Document } from '../../../../shared/document/document'
import { say } from '../../../../shared/document/inline'
import { sampleDocument } from '../../../helpers/sample-document'

const rows = [
  ['for us: name', 'signature'],
  ['for them: name', 'signature'],
]

/** The pages on which each line to sign on stands, and the head over them. */
function pagesOf(paragraphs: number, paper: 'a4' | 'letter'): number[] {
  const filler = Array.from({ length: paragraphs }, (): Block => ({
    kind: 'paragraph',
    text: say`A line of the report.`,
  }))
  const document: Document = {
    ...sampleDocument(false),
    sections: [
      { id: 'f', title: 'Findings', lead: [], blocks: filler },
      { id: 's', title: 'Signed here', lead: say`Whoever signs has read this.`, blocks: [{ kind: 'sign-off', rows }] },
    ],
  }
  const found = new Map<string, number>()
  const words = ['Whoever signs has read this.', 'for us: name', 'for them: name']
  pdfFile(document, {
    paper,
    onLine: ({ page, text }) => {
      const word = words.find((each) => text.includes(each))
      if (word !== undefined) found.set(word, page)
    },
  })
  return words.map((word) => found.get(word) ?? 0)
}

it.each(['a4', 'letter'] as const)('all sign on one page, under what they sign, wherever it begins, %s', (paper) => {
  const pages = Array.from({ length: 20 }, (_, at) => pagesOf(at + 24, paper))
  for (const each of pages) expect(each).toEqual([each[0], each[0], each[0]])
  // Some of them begin at the foot of a page.
  expect(new Set(pages.map(([page]) => page)).size).toBeGreaterThan(1)
  expect(pages.every(([page = 0]) => page > 0)).toBe(true)
})
