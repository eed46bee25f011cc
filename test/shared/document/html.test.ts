import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Document } from '../../../shared/document/document'
import { toHtml } from '../../../shared/document/html'
import { anchor } from '../../../shared/document/html-text'
import { say } from '../../../shared/document/inline'
import { anyTexts, hostileTexts } from '../../helpers/any-text'
import { expectedFrom, filledWith, numbered, withTexts } from '../../helpers/document-texts'
import { draws } from '../../helpers/draws'
import { foundIn, treeOf } from '../../helpers/html-tree'
import { sampleDocument } from '../../helpers/sample-document'

const sample = sampleDocument()
const numberedTree = treeOf(toHtml(numbered(sample)))

/** The parser's reader takes U+FEFF at the beginning of a text for a byte order mark. */
const withoutMark = (tree: string): string => tree.replaceAll('\ufeff', '')

function expectTexts(texts: readonly string[]): void {
  const { document, seen } = filledWith(sample, texts)
  expect(withoutMark(treeOf(toHtml(document)))).toBe(withoutMark(expectedFrom(numberedTree, seen)))
}

const page = toHtml(sample)
const ready = toHtml(sampleDocument(true))

describe('a text of a user', () => {
  it.each(hostileTexts.map((text) => [text.slice(0, 40), text]))('%j shows as text in every place', (_, text) => {
    expectTexts([text])
  })

  it('shows as text, whatever it is', () => {
    fc.assert(fc.property(anyTexts, expectTexts), { numRuns: draws(150) })
  })

  it('stands by itself wherever it stands, so that its direction of writing stays inside', () => {
    const apart =
      'ancestor::bdi or ancestor::code or ancestor::strong or ancestor::span[@class="blank"] or ancestor::title'
    const words = toHtml(withTexts(sample, () => '\u05e9\u05dc\u05d5\u05dd'))
    expect(foundIn(words, '//text()[contains(., "\u05e9")]').length).toBeGreaterThan(100)
    expect(foundIn(words, `//text()[contains(., "\u05e9")][not(${apart})]`)).toEqual([])
    expect(
      foundIn(words, '//*[self::code or self::strong or @class="blank"][not(@dir="auto")][contains(., "\u05e9")]'),
    ).toEqual([])
  })

  it('breaks where it is long, and not at a hyphen that is to be typed', () => {
    const paragraph = (text: Document['sections'][number]['lead']) =>
      toHtml({ ...sample, sections: [{ id: 's', title: '', lead: [], blocks: [{ kind: 'paragraph', text }] }] })
    expect(paragraph(say`${'W'.repeat(60)}`)).toContain(
      `${'W'.repeat(24)}<wbr/>${'W'.repeat(24)}<wbr/>${'W'.repeat(12)}<`,
    )
    expect(paragraph([{ style: 'code', text: 'cube-a.example.com, x' }])).toContain(
      '<span>cube-a.example.com,</span> x<',
    )
  })
})

describe('a page', () => {
  it('is well-formed, and ends with its end', () => {
    expect(treeOf(ready)).toContain('Change checklist')
    expect(page.startsWith('<!DOCTYPE html>\n<html lang="en" dir="ltr">\n')).toBe(true)
    expect(page.endsWith('</body></html>\n')).toBe(true)
  })

  it('holds no script, loads nothing and styles nothing in place', () => {
    const attributes = new Set(foundIn(page, '//@*[starts-with(name(), "on") or name()="style" or name()="src"]'))
    expect([...attributes]).toEqual([])
    expect(foundIn(page, '//script | //link | //iframe | //object | //img | //form | //base')).toEqual([])
    expect(foundIn(page, '//@href[not(starts-with(., "#"))]')).toEqual([])
  })

  it('links only to what is there, and has each id once, also from ids that are no anchors', () => {
    const strange = withTexts(sample, () => '')
    strange.sections.forEach((section, index) => (section.id = hostileTexts[index] ?? ''))
    for (const written of [page, toHtml(strange)]) {
      const ids = foundIn(written, '//@id').filter((id) => id !== 'line.')
      expect(new Set(ids).size).toBe(ids.length)
      expect(foundIn(written, '//@href').filter((href) => !ids.includes(href.slice(1)))).toEqual([])
    }
  })

  it('says NOT READY exactly when the plan is not', () => {
    expect(foundIn(page, '//p[@class="band"]/strong')).toEqual(['NOT READY'])
    expect(foundIn(page, '/html/body/@class')).toEqual(['not-ready'])
    expect(foundIn(ready, '//body')[0]).not.toContain('NOT READY')
    expect(foundIn(ready, '/html/body/@class')).toEqual(['ready'])
  })

  it('names customer, cluster, project, revision and plan', () => {
    expect(foundIn(page, '//p[@class="running"]')).toEqual(['Change checklist Example Corporation · HQ-CLUSTER'])
    expect(foundIn(page, '//footer')).toEqual(['Example Corp SIP trunk encryption · revision 4 · plan 7f3a c91e 04bd'])
  })

  it('writes the same bytes for the same document', () => {
    expect(toHtml(sampleDocument())).toBe(page)
  })
})

describe('the parts of a page', () => {
  it('puts tables under heads that name rows, columns and groups', () => {
    expect(foundIn(page, '//table[@class="rows"]/caption')).toEqual(['The steps with their lines, start and time box'])
    expect(foundIn(page, '//table[@class="rows"]/thead//th[@scope="col"]')).toHaveLength(6)
    expect(foundIn(page, '//table[@class="rows"]/tbody/tr/th[@scope="row"]')).toEqual(['1', '2', '5'])
    expect(foundIn(page, '//tbody[2]/tr[1]/th[@scope="rowgroup"]/@colspan')).toEqual(['6'])
  })

  it('gives every tone its own mark, with the word beside it', () => {
    const words = ['STOP', 'Error PF-19', 'Warning XD-9', 'Caution OV-5', 'Advice PF-10', 'Waived MG-3']
    expect(foundIn(page, '//section[@id="findings"]//*[@role="note"]/b')).toEqual(words)
    expect(new Set(foundIn(page, '//section[@id="findings"]//use/@href')).size).toBe(words.length)
    const symbols = foundIn(page, '//symbol/@id')
    expect(new Set(symbols).size).toBe(symbols.length)
  })

  it('ticks what is done and nothing else; the box has the line as its label', () => {
    expect(foundIn(page, '//label[input[@type="checkbox"]]')).toHaveLength(6)
    expect(foundIn(page, '//li[.//input[@checked]]/@id')).toEqual(['line.profile-add-find'])
    expect(foundIn(page, '//li//label')[0]).toBe('2.01Find the profile to copy from')
  })

  it('leaves room for initials and UTC where no one has signed', () => {
    expect(foundIn(page, '//li[.//i[@class="pen"]]/@id')).toEqual([
      'line.profile-add-save',
      'line.profile-change-realm',
      'line.profile-change-done',
    ])
  })

  it('labels what a line says, in the order of use', () => {
    const labels = ['Enter', 'Caution', 'Caution', 'You see', 'Verify', 'Evidence', 'Undo', 'State']
    expect(foundIn(page, '//li[@id="line.profile-add-enter"]//dt')).toEqual(labels)
    expect(foundIn(page, '//li[@id="line.profile-add-enter"]//tr[2]')).toEqual([
      'Device Security ModeEncryptedwas Non Secure',
    ])
    expect(foundIn(page, '//li[@id="line.profile-add-enter"]//*[@class="register"]')).toEqual([
      'Register PF-3, PF-16, PF-21',
    ])
  })

  it('shows a blank in the face of words, between its marks', () => {
    expect(foundIn(page, '//*[@class="blank"]')).toEqual(['‹this›', '‹from the vault: HQ-CC-REALM›'])
  })
})

it('makes anchors that differ where ids differ', () => {
  expect(anchor('step-2')).toBe('step-2')
  expect(anchor('a b')).toBe('a_20_b')
  expect(new Set(['a b', 'a_b', 'a_20_b', 'a"b', 'aüb'].map(anchor)).size).toBe(5)
})
