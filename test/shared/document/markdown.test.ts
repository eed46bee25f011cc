import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Block, type Document } from '../../../shared/document/document'
import { type Inline, blank, code, say, strong } from '../../../shared/document/inline'
import { toMarkdown } from '../../../shared/document/markdown'
import { anyTexts, hostileTexts } from '../../helpers/any-text'
import { expectedFrom, filledWith, numbered } from '../../helpers/document-texts'
import { draws } from '../../helpers/draws'
import { markdownTokens, markdownTree, renderMarkdown } from '../../helpers/markdown-tree'
import { sampleDocument } from '../../helpers/sample-document'

const sample = sampleDocument()
const numberedTree = markdownTree(toMarkdown(numbered(sample)))

const emptyParagraph =
  /\u0001paragraph_open p\u0002\u0001\/\u0002\u0001inline\u0002\u0001paragraph_close p\u0002\u0001\/\u0002/g

/**
 * A parser drops white space at the ends of a line or cell, and a browser shows a run of it as one. A paragraph of
 * nothing else is not written.
 */
const loose = (tree: string): string =>
  tree
    .replace(/\s+/g, ' ')
    .replace(/ ?([\u0001\u0002]) ?/g, '$1')
    .replace(emptyParagraph, '')

function expectTexts(texts: readonly string[]): void {
  const { document, seen } = filledWith(sample, texts)
  expect(loose(markdownTree(toMarkdown(document)))).toBe(loose(expectedFrom(numberedTree, seen)))
}

const holding = (...blocks: Block[]): Document => ({
  ...sample,
  sections: [{ id: 's', title: 'S', lead: [], blocks }],
})

const paragraph = (text: Inline): string => renderMarkdown(toMarkdown(holding({ kind: 'paragraph', text })))

describe('a text of a user', () => {
  it.each(hostileTexts.map((text) => [text.slice(0, 40), text]))('%j shows as text in every place', (_, text) => {
    expectTexts([text])
  })

  it('shows as text, whatever it is', () => {
    fc.assert(fc.property(anyTexts, expectTexts), { numRuns: draws(300) })
  })

  it('makes no kind of token that our own words do not make', () => {
    const own = markdownTokens(toMarkdown(sample))
    expect([...own].filter((type) => /html|link|image|fence|code_block|^hr$|softbreak|hardbreak/.test(type))).toEqual(
      [],
    )
    for (const text of hostileTexts) {
      const tokens = markdownTokens(toMarkdown(filledWith(sample, [text]).document))
      expect(
        [...tokens].filter((type) => !own.has(type)),
        text,
      ).toEqual([])
    }
  })

  it('keeps code as it is: backticks, pipes in cells, spaces at its ends', () => {
    const texts = [
      '`',
      '``',
      '` `` ```',
      '`a',
      'a`',
      ' a ',
      'a|b',
      'a\\|b',
      '\\',
      '<b>',
      '&amp;',
      '**x**',
      'x'.repeat(4096),
      '`'.repeat(4096),
    ]
    for (const text of texts) {
      const cell = renderMarkdown(
        toMarkdown(holding({ kind: 'table', caption: '', columns: ['c'], rows: [{ cells: [[code(text)]] }] })),
      )
      const shown = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
      expect(cell).toContain(`<td><code>${shown}</code></td>`)
      expect(paragraph([code(text)])).toContain(`<p><code>${shown}</code></p>`)
    }
  })
})

describe('a sentence', () => {
  it('keeps words strong where they can be marked, and plain where the mark would be read as text', () => {
    expect(paragraph(say`Do ${strong('not')} press.`)).toContain('<p>Do <strong>not</strong> press.</p>')
    expect(paragraph(say`x${strong('yes')}x`)).toContain('<p>x<strong>yes</strong>x</p>')
    expect(paragraph(say`${strong('Stop.')} Go on.`)).toContain('<strong>Stop.</strong> Go on.')
    expect(paragraph(say`x${strong('(a)')}x`)).toContain('<p>x(a)x</p>')
    expect(paragraph(say`a${strong(' b ')}c`)).toContain('<p>a <strong>b</strong> c</p>')
    expect(paragraph([strong('a'), strong('b'), code('c'), code('d'), strong('.')])).toContain(
      '<p><strong>ab</strong><code>cd</code><strong>.</strong></p>',
    )
  })

  it('shows a blank between its marks, outside of code', () => {
    expect(paragraph(say`Type ${blank('the secret')}.`)).toContain('<p>Type ‹the secret›.</p>')
  })
})

describe('a document', () => {
  const markdown = toMarkdown(sample)

  it('says NOT READY at its beginning and end exactly when the plan is not ready', () => {
    expect(markdown.match(/^> \*\*NOT READY\*\*: .*$/gm)).toHaveLength(2)
    expect(toMarkdown(sampleDocument(true))).not.toContain('NOT READY')
  })

  it('ticks the box of what is done and nothing else', () => {
    expect(markdown.match(/^- \[x\] .*$/gm)).toEqual(['- [x] **2.01** Find the profile to copy from'])
    expect(markdown.match(/^- \[ \] /gm)).toHaveLength(5)
    expect(markdown).toContain('  - **State**: **Blocked** by PN, 2026-12-05T22:50Z\n')
  })

  it('says what to enter and what was there', () => {
    expect(markdown).toContain('    - Device Security Mode = `Encrypted` (was `Non Secure`)\n')
  })

  it('keeps lists that follow each other apart', () => {
    const list: Block = { kind: 'list', items: [say`a`, say`b`] }
    const facts: Block = { kind: 'facts', rows: [{ name: 'n', value: say`v` }] }
    const group = sample.sections[2]?.blocks[1] as Block
    const rendered = renderMarkdown(
      toMarkdown(holding(list, list, { kind: 'paragraph', text: [] }, facts, group, list)),
    )
    expect(rendered.match(/<\/ul>\n<ul>/g)).toHaveLength(3)
    expect(rendered).not.toContain('<li>\n<p>')
  })

  it('writes every cell of a row that is wider than the head, and a table without columns', () => {
    const rows = [{ cells: [say`a`, say`b`, say`c`] }, { group: say`g` }, { cells: [] }]
    const wide = renderMarkdown(toMarkdown(holding({ kind: 'table', caption: 'Wide', columns: ['one'], rows })))
    expect(wide.match(/<td>/g)).toHaveLength(9)
    const none = toMarkdown(holding({ kind: 'table', caption: 'None', columns: [], rows: [] }))
    expect(none.endsWith('## S\n\nNone\n\n> **NOT READY**: Errors are open: not for a change window\n')).toBe(true)
  })
})
