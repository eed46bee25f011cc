import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Document } from '../../../shared/document/document'
import { toHtml } from '../../../shared/document/html'
import { toMarkdown } from '../../../shared/document/markdown'
import { pictureSvgs } from '../../../shared/document/svg'
import { anyTexts, hostileTexts } from '../../helpers/any-text'
import { expectedFrom, filledWith, numbered, withTexts } from '../../helpers/document-texts'
import { draws } from '../../helpers/draws'
import { foundIn, treeOf } from '../../helpers/html-tree'
import { markdownTokens, renderMarkdown } from '../../helpers/markdown-tree'
import { customerDocument, samplePicture } from '../../helpers/sample-customer'

const sample = customerDocument()
const page = toHtml(sample)
const numberedTree = treeOf(toHtml(numbered(sample)))

/** The parser's reader takes U+FEFF at the beginning of a text for a byte order mark. */
const withoutMark = (tree: string): string => tree.replaceAll('\ufeff', '')

function expectTexts(texts: readonly string[]): void {
  const { document, seen } = filledWith(sample, texts)
  expect(withoutMark(treeOf(toHtml(document)))).toBe(withoutMark(expectedFrom(numberedTree, seen)))
}

/** Where the blocks show a picture, this one. */
const picturesOf = (document: Document) =>
  document.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'picture')).flatMap(pictureSvgs)

describe('a text of a user in a block for the customer', () => {
  it.each(hostileTexts.map((text) => [text.slice(0, 40), text]))('%j shows as text in every place', (_, text) => {
    expectTexts([text])
  })

  it('shows as text, whatever it is', () => {
    fc.assert(fc.property(anyTexts, expectTexts), { numRuns: draws(100) })
  })

  it('stands by itself, so that its direction of writing stays inside', () => {
    const hebrew = '\u05e9\u05dc\u05d5\u05dd'
    const words = toHtml(withTexts(sample, () => hebrew))
    const apart = ['bdi', 'code', 'strong', 'title', 'text', 'desc'].map((name) => `ancestor::${name}`).join(' or ')
    expect(foundIn(words, `//main//text()[contains(., "${hebrew}")]`).length).toBeGreaterThan(30)
    expect(
      foundIn(
        words,
        `//main//text()[contains(., "${hebrew}")][not(${apart} or ancestor::span[contains(@class, "blank")])]`,
      ),
    ).toEqual([])
  })

  it('stays text in Markdown', () => {
    const own = markdownTokens(toMarkdown(sample))
    for (const text of hostileTexts) {
      const tokens = markdownTokens(toMarkdown(filledWith(sample, [text]).document))
      expect(
        [...tokens].filter((type) => !own.has(type)),
        text,
      ).toEqual([])
    }
  })

  it('becomes no element, attribute or style of a drawing of its own', () => {
    const shape = (svg: string) => [foundIn(svg, '//*').length, foundIn(svg, '//@*').length]
    const own = picturesOf(sample).map(shape)
    for (const text of hostileTexts) {
      const drawn = picturesOf(filledWith(sample, [text]).document)
      expect(drawn.map(shape), text).toEqual(own)
      expect(drawn.flatMap((svg) => foundIn(svg, '//@style | //@*[starts-with(name(), "on")] | //@href'))).toEqual([])
    }
  })
})

describe('a page for the customer', () => {
  it('says in words what a mark says', () => {
    expect(foundIn(page, '//li[@class="figure"]')).toEqual([
      '10 encrypted, keys protected today 1',
      '4 encrypted, keys readable',
    ])
    expect(foundIn(page, '//table[@class="rows"]//tr[th/*[name()="svg"]]/td')).toEqual(['Readable'])
  })

  it('gives every mark a drawing of its own', () => {
    const drawings = page.match(/<symbol .*?<\/symbol>/gs)?.map((text) => text.replace(/id="[^"]*"/, '')) ?? []
    expect(drawings).toHaveLength(11)
    expect(new Set(drawings).size).toBe(11)
  })

  it('has a box to tick where something is said, and a line to write on where nothing is', () => {
    expect(foundIn(page, '//table[contains(@class, "form")]//label').map((text) => text.trim())).toEqual(['5061'])
    expect(foundIn(page, '//td[@class="to-fill"]')).toEqual([''])
  })

  it('has the sentences of a picture beside its drawings, which are named', () => {
    expect(foundIn(page, '//figure[@class="picture"]//li')).toEqual([
      'SIP-CC-02: keys readable.',
      'Nothing else is there.',
    ])
    expect(foundIn(page, '//figure[@class="picture"]/*[@role="img"]/*[name()="title"]')).toEqual([
      'Trunks of HQ (1 / 2)',
      'Trunks of HQ (2 / 2)',
    ])
  })
})

describe('a drawing', () => {
  it('is well-formed, with title, description and every word, and needs nothing from elsewhere', () => {
    const [svg = ''] = pictureSvgs(samplePicture)
    expect(foundIn(svg, '/*/*[local-name()="title"]')).toEqual(['Trunks of HQ'])
    expect(foundIn(svg, '/*/*[local-name()="desc"]')).toEqual(['SIP-CC-02: keys readable. Nothing else is there.'])
    expect(foundIn(svg, '//*[local-name()="text"]')).toEqual(['SIP-CC-02', 'HQ', 'TCP 5070'])
    expect(foundIn(svg, '//*[local-name()="g"]/*[local-name()="title"]')).toEqual(['Cluster HQ', 'SIP-CC-02'])
    expect(foundIn(svg, '//@style | //@href | //@src | //@id | //*[local-name()="style"]')).toEqual([])
  })

  it('tells clear from secured by the pattern of the line, not by colour', () => {
    const [svg = ''] = pictureSvgs(samplePicture)
    expect(foundIn(svg, '//@stroke-dasharray')).toEqual(['3 3'])
    expect(foundIn(svg, '//*[local-name()="path"][@stroke-width="0.5"]')).toHaveLength(2)
    expect(new Set(foundIn(svg, '//@stroke'))).toEqual(new Set(['currentColor']))
  })
})

it('says in Markdown all that a page shows', () => {
  const rendered = renderMarkdown(toMarkdown(sample))
  for (const word of [
    '<strong>10</strong> encrypted',
    'SIP-CC-02',
    '☐',
    '‹to fill in›',
    'seen for Example Corporation',
  ])
    expect(rendered).toContain(word)
})
