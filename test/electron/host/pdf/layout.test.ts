import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { across, sheets, type, type Paper } from '../../../../electron/host/pdf/sheet'
import { paperSizes } from '../../../../shared/contract/export-choices'
import type { Document, TableRow } from '../../../../shared/document/document'
import { code, say } from '../../../../shared/document/inline'
import { arbitraryProject } from '../../../helpers/arbitrary-project'
import { hostileTexts } from '../../../helpers/any-text'
import { filledWith } from '../../../helpers/document-texts'
import { allOrFew, draws } from '../../../helpers/draws'
import { checklistDocumentOf, printed, printedExample, read, type Printed } from '../../../helpers/pdf'
import { examplePlan } from '../../../helpers/example-plan'
import { reportOf } from '../../../helpers/report'
import { customerBlocks } from '../../../helpers/sample-customer'
import { sampleDocument } from '../../../helpers/sample-document'
import { hasTool, skipUnless } from '../disk'

const long = (text: string): string => text.repeat(4096).slice(0, 4096)
const longTexts = [
  long('x'),
  long('cube-01.example.com,'),
  long('word '),
  long('中'),
  long('ع '),
  long('क्ष'),
  long('😀'),
]

const sample = sampleDocument(false)
const everything: Document = {
  ...sample,
  sections: [...sample.sections, { id: 'c', title: 'Customer', lead: say`Lead`, blocks: customerBlocks }],
}

/** What comes from a plan can be long: one in ten of the pieces of sentences, names of objects, the names at head and foot. */
function withLong(document: Document, text: string): Document {
  let count = 0
  const longer = (value: unknown, key: string): unknown => {
    if (typeof value === 'string')
      return key === 'text' || key === 'object' ? ((count += 1) % 10 === 0 ? text : value) : value
    if (Array.isArray(value)) return value.map((item) => longer(item, ''))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, longer(item, name)]))
  }
  const changed = longer(document, '') as Document
  return { ...changed, subtitle: text, running: { ...changed.running, project: text, customer: text, cluster: text } }
}

const tableOf = (rows: TableRow[]): Document => ({
  ...sample,
  sections: [
    {
      id: 't',
      title: 'T',
      lead: [],
      blocks: [{ kind: 'table', caption: 'c', columns: ['On', 'Setting', 'As found'], rows }],
    },
  ],
})

/** Widths are sums; a letter may stick out of its box by a hair. */
const nearly = 0.05

function outside({ lines }: Printed, paper: Paper = 'a4'): unknown[] {
  const sheet = sheets[paper]
  const [left, right] = [sheet.left - nearly, sheet.left + across + nearly]
  return lines.filter(({ x, y, width, room }) => {
    const inRoom = x >= room.x - nearly && x + width <= room.x + room.width + nearly
    return !inRoom || x < left || x + width > right || y < 20 || y > sheet.height - 20
  })
}

describe('every line of text stays in its cell and on its page', () => {
  it.each(paperSizes)('on %s, and all of the text between head and foot', (paper) => {
    const file = printedExample(paper)
    expect(outside(file, paper)).toEqual([])
    const sheet = sheets[paper]
    const text = file.lines.filter(({ y }) => y > 50 && y < sheet.height - 42)
    expect(text.every(({ y }) => y <= sheet.floor)).toBe(true)
    expect(text.length).toBeGreaterThan(1000)
  })

  it('as pdftotext sees the words', (context) => {
    skipUnless(hasTool('pdftotext', '-v'), context, 'pdftotext is not installed')
    const words = read(printedExample('letter').bytes, 'pdftotext', '-bbox', '@', '-')
    expect(words).toContain('<page width="612.000000" height="792.000000">')
    const boxes = [...words.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">/g)]
    const { left, width } = sheets.letter
    const bad = boxes.filter(([, xMin, yMin, xMax, yMax]) => {
      const within = Number(xMin) >= left - 1 && Number(xMax) <= left + across + 3
      return !within || Number(yMin) < 15 || Number(yMax) > 792 - 15 || Number(xMax) > width
    })
    expect(bad.map(([word]) => word)).toEqual([])
    expect(boxes.length).toBeGreaterThan(5000)
  })

  it.each(allOrFew(longTexts, longTexts.slice(0, 1)).map((text) => [text.slice(0, 3), text]))(
    'with %s… of 4,096 characters',
    (_, text) => {
      const file = printed(withLong(everything, text))
      expect(outside(file)).toEqual([])
      expect(file.pages).toBeGreaterThan(5)
    },
  )

  it('with hostile texts in every place', () => {
    for (const turn of [0, 7]) {
      const file = printed(
        filledWith(everything, hostileTexts.filter(({ length }) => length < 100).slice(turn)).document,
      )
      expect(outside(file)).toEqual([])
    }
  })

  it('for any plan', () => {
    fc.assert(
      fc.property(arbitraryProject({ size: 3, hostile: true }), (plan) => {
        expect(outside(printed(checklistDocumentOf(plan), { paper: 'letter' }), 'letter')).toEqual([])
      }),
      { numRuns: draws(4) },
    )
  })
})

describe('pages break where they should', () => {
  const pagesOf = (file: Printed, text: string): number[] =>
    file.lines.filter((line) => line.text === text).map(({ page }) => page)

  it('never within a line of the checklist that fits on a page', () => {
    const { lines } = printedExample()
    let open = 0
    const split: string[] = []
    for (const { text, page, x } of lines) {
      if (/^(?:U\d+-)?(?:[0-9ABHPTVW]|R\d+)\.\d\d$/.test(text)) open = page
      else if (
        ['Go to', 'Enter', 'Caution', 'You see', 'Verify', 'Undo', 'Evidence', 'State'].includes(text.trim()) &&
        x > 70 &&
        x < 120
      ) {
        if (open > 0 && page !== open) split.push(text)
      }
    }
    expect(split).toEqual([])
  })

  it('with the head of a table on each of its pages, and the name of the group', () => {
    const rows: TableRow[] = [
      { group: say`Group A` },
      ...Array.from({ length: 120 }, (_, at) => ({ cells: [say`row ${at}`, say`b`, say`c`] })),
    ]
    const file = printed(tableOf(rows))
    const all = Array.from({ length: file.pages }, (_, at) => at + 1)
    expect(file.pages).toBeGreaterThan(2)
    expect(pagesOf(file, 'Setting')).toEqual(all)
    expect([...pagesOf(file, 'Group A'), ...pagesOf(file, 'Group A, continued')]).toEqual(all)
  })

  it('never leave a row of a table alone', () => {
    for (const count of [2, 3, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 64, 65, 66]) {
      const rows = Array.from({ length: count }, (_, at) => ({ cells: [say`row ${at}`, say`b`, say`c`] }))
      const file = printed(tableOf(rows))
      const perPage = new Map<number, number>()
      for (const { text, page } of file.lines)
        if (text.startsWith('row ')) perPage.set(page, (perPage.get(page) ?? 0) + 1)
      expect([...perPage.values()].every((rowsThere) => rowsThere > 1)).toBe(true)
    }
  })

  it('within a row that is taller than a page, with the head above each part', () => {
    const tall = long('x').repeat(2)
    const file = printed(
      tableOf([{ cells: [say`first`, say`b`, say`c`] }, { cells: [say`${code(tall)}`, say`b`, say`c`] }]),
    )
    expect(file.pages).toBeGreaterThan(1)
    expect(pagesOf(file, 'Setting')).toHaveLength(file.pages)
    const set = file.lines
      .filter(({ text }) => /^x+$/.test(text))
      .map(({ text }) => text)
      .join('')
    expect(set).toBe(tall)
  })

  it('behind no head: a section goes on where the one before it ends, with its first line at least', () => {
    const file = printedExample()
    const { top, floor } = sheets.a4
    const titles = file.lines.filter(({ size }) => size === type.title.size)
    const heads = titles.filter(({ text }) => /^(Prepare|Change$|Synchronize|Prove|Rollback|Tidy|Before)/.test(text))
    expect(heads.length).toBeGreaterThanOrEqual(7)
    const alone = heads.filter((head) => {
      const onPage = file.lines.filter(({ page, y }) => page === head.page && y > head.y && y >= top && y <= floor)
      // The head itself says in a sentence what the section is.
      return onPage.length < 4
    })
    expect(alone.map(({ text }) => text)).toEqual([])
    // Paper is not left white before them.
    expect(heads.filter(({ y }) => y >= 80).length).toBeGreaterThan(3)
  })

  it('where a document says so', () => {
    const parted: Document = {
      ...sample,
      sections: [
        {
          id: 'a',
          title: 'A',
          lead: [],
          blocks: [
            { kind: 'paragraph', text: say`one` },
            { kind: 'page-break' },
            { kind: 'page-break' },
            { kind: 'paragraph', text: say`two` },
          ],
        },
      ],
    }
    const two = printed(parted)
    expect([two.pages, ...pagesOf(two, 'one'), ...pagesOf(two, 'two')]).toEqual([2, 1, 2])
  })

  it('and a document without sections has one page', () => {
    expect(printed({ ...sample, sections: [] }).pages).toBe(1)
  })
})

it('the id of a rule is never broken where a report asks for decisions', () => {
  const { lines } = printed(reportOf(examplePlan()))
  const texts = lines.map(({ text }) => text.trim())
  expect(texts.filter((text) => /^[A-Z][A-Z0-9]-$/u.test(text))).toEqual([])
  expect(texts.filter((text) => /^[A-Z][A-Z0-9]-\d+\b/u.test(text)).length).toBeGreaterThan(4)
})
