import { describe, expect, it } from 'vitest'
import { type Document } from '../../../shared/document/document'
import { checklistCsv } from '../../../shared/document/csv'
import { toHtml } from '../../../shared/document/html'
import { toMarkdown } from '../../../shared/document/markdown'
import { sampleDocument } from '../../helpers/sample-document'
import { sampleGroups } from '../../helpers/sample-lines'

const lines = sampleGroups.flatMap((group) => group.lines)

const withLines = (count: number): Document => ({
  ...sampleDocument(),
  sections: sampleGroups.slice(0, 1).map((group) => ({
    id: 's',
    title: 'S',
    lead: [],
    blocks: [{ ...group, lines: Array.from({ length: count / lines.length }, () => lines).flat() }],
  })),
})

describe.each([
  ['HTML', toHtml, /<li id="line/g],
  ['Markdown', toMarkdown, /^- \[.\] /gm],
  ['CSV', checklistCsv, /^"profile-/gm],
])('%s', (_, write, line) => {
  it('writes 48,000 checklines, all of them, in seconds', () => {
    const document = withLines(48_000)
    const begun = performance.now()
    const written = write(document)
    expect(performance.now() - begun).toBeLessThan(20_000)
    expect(written.match(line)).toHaveLength(48_000)
  })

  it('writes a text of 200,000 characters of any one kind without slowing down', () => {
    const document = sampleDocument()
    for (const text of [
      '`',
      '\n',
      '\t',
      ' ',
      '=',
      ';',
      '*',
      '\\',
      '/',
      '.',
      'w',
      '\ud83d',
      '\u202e',
      '1',
      '- ',
      '`a',
    ]) {
      const begun = performance.now()
      document.running.project = text.repeat(200_000 / text.length)
      expect(write({ ...document, subtitle: document.running.project }).length, text).toBeGreaterThan(0)
      expect(performance.now() - begun, text).toBeLessThan(10_000)
    }
  })
})
