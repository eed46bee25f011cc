import { describe, expect, it } from 'vitest'
import { type Document } from '../../../shared/document/document'
import { checklistCsv } from '../../../shared/document/csv'
import { toHtml } from '../../../shared/document/html'
import { toMarkdown } from '../../../shared/document/markdown'
import { draws } from '../../helpers/draws'
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
  it('writes thousands of checklines, all of them', () => {
    const count = draws(48_000)
    expect(write(withLines(count)).match(line)).toHaveLength(count)
  })

  it('writes a text of 200,000 characters of any one kind', () => {
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
      document.running.project = text.repeat(draws(200_000) / text.length)
      expect(write({ ...document, subtitle: document.running.project }).length, text).toBeGreaterThan(0)
    }
  })
})
