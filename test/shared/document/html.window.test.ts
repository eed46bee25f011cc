import { describe, expect, it, onTestFinished } from 'vitest'
import { checklistDocument } from '../../../shared/checklist/checklist-document'
import { type Document } from '../../../shared/document/document'
import { toHtml } from '../../../shared/document/html'
import { code, say } from '../../../shared/document/inline'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { hostileTexts } from '../../helpers/any-text'
import { lacking } from '../../helpers/apply-run'
import { lackingBrowser, openBrowser } from '../../helpers/browser'
import { parsedByChromium, printedPages } from '../../helpers/chromium'
import { expectedFrom, filledWith, numbered } from '../../helpers/document-texts'
import { examplePlan } from '../../helpers/example-plan'
import { customerDocument } from '../../helpers/sample-customer'
import { sampleDocument } from '../../helpers/sample-document'
import { sampleGroups } from '../../helpers/sample-lines'
import { slow } from '../../helpers/slow'

const browser = lacking('chromium')
const printer = lacking('chromium', 'pdftotext')
const sample = sampleDocument()

const bodyOf = (dump: string): string => dump.slice(dump.indexOf('<body'))

/** The tags but those that only offer or refuse a line break. */
const tagsOf = (dump: string): string[] =>
  (bodyOf(dump).match(/<\/?[a-z][^\s>]*/gi) ?? []).filter((tag) => !/^<\/?(wbr|span)$/.test(tag))

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&nbsp;': '\u00a0' }

const wordsOf = (dump: string): string =>
  bodyOf(dump)
    .replace(/<[^>]*>/g, '')
    .replace(/&\w+;/g, (entity) => entities[entity] ?? entity)

describe.skipIf(browser !== '')(`the page in Chromium${browser}`, () => {
  slow('has the same elements whatever the texts are, and shows them as they are', () => {
    const plain = parsedByChromium(toHtml(numbered(sample)))
    const { document, seen } = filledWith(sample, hostileTexts)
    const hostile = parsedByChromium(toHtml(document))
    expect(tagsOf(hostile)).toEqual(tagsOf(plain))
    expect(wordsOf(hostile)).toBe(expectedFrom(wordsOf(plain), seen))
  })
})

describe.skipIf(lackingBrowser !== '')(`the page on a phone${lackingBrowser}`, () => {
  slow(
    'is as wide as the screen: what is wider is moved by itself, and no word is spread over lines letter by letter',
    async () => {
      const browser = await openBrowser()
      onTestFinished(() => browser.close())
      const page = await browser.newPage({ viewport: { width: 360, height: 740 } })
      const example = evaluateWhole(examplePlan(), '2026-11-28')
      for (const html of [
        toHtml(sample),
        toHtml(customerDocument()),
        toHtml(checklistDocument(example, 'x'.repeat(64))),
      ]) {
        await page.setContent(html)
        const measured = await page.evaluate<[number, number]>(`[
        document.documentElement.scrollWidth,
        Math.min(...[...document.querySelectorAll('.rows code')].map((each) => {
          const longest = Math.max(0, ...each.textContent.split(/[\\s-]/).map((word) => word.length))
          return each.getBoundingClientRect().width / Math.max(1, longest)
        })),
      ]`)
        expect(measured[0]).toBe(360)
        expect(measured[1]).toBeGreaterThan(3)
      }
    },
  )
})

/** Enough lines for several pages, with one that is longer than a page. */
function longDocument(ready: boolean): Document {
  const document = sampleDocument(ready)
  const [group] = sampleGroups
  const lines = Array.from({ length: 24 }, (_, index) => group?.lines[index % 4]).flatMap((line) => line ?? [])
  const long = lines.map((line, index) =>
    index === 5 ? { ...line, see: say`${code('W'.repeat(4096))}` } : { ...line, number: `3.${String(index)}` },
  )
  const blocks = group === undefined ? [] : [{ ...group, lines: long }]
  document.sections.push({ id: 'long', title: 'Step 3', lead: [], blocks })
  return document
}

describe.skipIf(printer !== '')(`the page on paper${printer}`, () => {
  const pages = printer === '' ? printedPages(toHtml(longDocument(false))) : []

  it('says NOT READY twice on every page, in the band and in the footer', () => {
    expect(pages.length).toBeGreaterThan(5)
    expect(pages.filter((words) => (words.match(/NOT READY/g) ?? []).length !== 2)).toEqual([])
  })

  it('names page, project, revision and plan at the foot of every page', () => {
    for (const [index, words] of pages.entries()) {
      expect(words).toContain(`page ${String(index + 1)} of ${String(pages.length)}`)
      expect(words).toContain('Example Corp SIP trunk encryption · revision 4 · plan 7f3a c91e 04bd')
    }
  })

  it('repeats the head of a group on every page that goes on with it', () => {
    const first = pages.findIndex((words) => words.includes('Step 3'))
    expect(first).toBeGreaterThan(0)
    expect(pages.slice(first).filter((words) => !/Add profile\s+ST-CUBE-ENC/.test(words))).toEqual([])
  })

  it('loses nothing of a line that is longer than a page', () => {
    expect(pages.join('').match(/W/g)?.length).toBeGreaterThanOrEqual(4096)
  })

  slow('keeps revision and plan on the page beside a project name of any length', () => {
    const document = sampleDocument(true)
    document.running.project = 'A long name of a project '.repeat(8)
    const named = printedPages(toHtml(document))
    expect(named.filter((words) => !/^A long name .* · revision 4 · plan 7f3a c91e 04bd +page/m.test(words))).toEqual(
      [],
    )
  })

  slow('does not say it when the plan is ready, but names customer and cluster at the head of every page', () => {
    const ready = printedPages(toHtml(longDocument(true)))
    expect(ready.join('')).not.toContain('NOT READY')
    expect(ready.filter((words) => !words.includes('Example Corporation · HQ-CLUSTER'))).toEqual([])
  })
})
