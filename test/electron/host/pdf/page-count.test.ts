import { describe, expect, it } from 'vitest'
import { sheets, type, type Paper } from '../../../../electron/host/pdf/sheet'
import type { Project } from '../../../../shared/plan/project'
import { allOrFew } from '../../../helpers/draws'
import { checklistDocumentOf, printed, printedExample } from '../../../helpers/pdf'
import { plan } from '../../../helpers/plan'
import { trunks } from '../../../helpers/trunk-plans'
import { tooWhite } from '../../../helpers/white-pages'

const each = (): boolean => true
const none = (): boolean => false

/** A plan, and how many pages its checklist has at most: on A4 and on Letter, which is shorter. */
const plans: readonly (readonly [string, Readonly<Record<Paper, number>>, () => Project])[] = [
  ['no trunk', { a4: 1, letter: 1 }, plan],
  ['one trunk', { a4: 5, letter: 5 }, () => trunks(1, { isIos: none })],
  ['one trunk, to a gateway', { a4: 5, letter: 5 }, () => trunks(1)],
  ['12 trunks', { a4: 18, letter: 18 }, () => trunks(12)],
  ['12 trunks without a gateway', { a4: 17, letter: 17 }, () => trunks(12, { isIos: none })],
  ['12 trunks, each to a gateway of its own', { a4: 18, letter: 18 }, () => trunks(12, { isIos: each })],
  [
    '12 trunks, each with a profile of its own',
    { a4: 18, letter: 18 },
    () => trunks(12, { isIos: none, areApart: true }),
  ],
  [
    '12 trunks, each with a gateway and a profile',
    { a4: 18, letter: 19 },
    () => trunks(12, { isIos: each, areApart: true }),
  ],
  ['60 trunks', { a4: 70, letter: 70 }, () => trunks(60)],
  ['60 trunks without a gateway', { a4: 67, letter: 69 }, () => trunks(60, { isIos: none })],
  ['60 trunks, each to a gateway of its own', { a4: 73, letter: 73 }, () => trunks(60, { isIos: each })],
  [
    '60 trunks, each with a profile of its own',
    { a4: 72, letter: 73 },
    () => trunks(60, { isIos: none, areApart: true }),
  ],
  [
    '60 trunks, each with a gateway and a profile',
    { a4: 76, letter: 78 },
    () => trunks(60, { isIos: each, areApart: true }),
  ],
]
const papers = ['a4', 'letter'] as const

/**
 * No page is more than half white but the last: a part goes on where the one before it ends, and a unit that fits a page
 * begins a new one only where the page before is at least half full.
 */
describe('the checklist has few pages, none of them but the last more than half white', () => {
  it.each(allOrFew(plans, [...plans.slice(0, 8), ...plans.slice(-1)]))('of %s', (_, most, planOf) => {
    const document = checklistDocumentOf(planOf())
    for (const paper of papers) {
      const file = printed(document, { paper })
      expect([paper, file.pages <= most[paper], file.pages]).toEqual([paper, true, file.pages])
      expect(tooWhite(file, paper)).toEqual([])
    }
  })

  it.each([
    ['a4', 26],
    ['letter', 28],
  ] as const)('of the worked example on %s', (paper, most) => {
    expect(printedExample(paper).pages).toBeLessThanOrEqual(most)
    expect(tooWhite(printedExample(paper), paper)).toEqual([])
  })

  it('and a page that ends early is told', () => {
    const document = checklistDocumentOf(trunks(1))
    const [first, ...rest] = document.sections
    if (first === undefined) throw new Error('no section')
    const parted = { ...first, blocks: [...first.blocks.slice(0, 1), { kind: 'page-break' as const }] }
    expect(tooWhite(printed({ ...document, sections: [parted, ...rest] }), 'a4')).toEqual([
      expect.stringMatching(/^page 1 is \d\d % white$/u),
    ])
  })
})

/** Name of the unit and head of the group, which come again where a unit goes on on another page, as parts of a page. */
const again = 0.08

it('no unit of one SIP trunk in the worked example is taller than a page', () => {
  const { lines } = printedExample()
  const { top, floor } = sheets.a4
  const all = lines.filter(({ y }) => y >= top && y <= floor)
  const starts = all.flatMap(({ size }, at) => (size === type.unit.size || size === type.title.size ? [at] : []))
  const tall = starts.flatMap((start, at) => {
    const own = all.slice(start, starts[at + 1])
    const isTrunk = own[0]?.size === type.unit.size && /SIP trunk(?!s)/.test(`${all[start - 1]?.text} ${own[1]?.text}`)
    if (!isTrunk) return []
    const pages = [...new Set(own.map(({ page }) => page))].map((page) => {
      const heights = own.filter((line) => line.page === page).map(({ y }) => y)
      return Math.max(...heights) - Math.min(...heights) + type.line.lead
    })
    const whole = pages.reduce((sum, height) => sum + height, 0) / (floor - top)
    return [whole - (pages.length - 1) * again]
  })
  expect(tall.length).toBeGreaterThan(8)
  expect(Math.max(...tall)).toBeLessThanOrEqual(1)
})
