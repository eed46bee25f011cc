import { describe, expect, it } from 'vitest'
import { sheets, type } from '../../../../electron/host/pdf/sheet'
import type { Project } from '../../../../shared/plan/project'
import { allOrFew } from '../../../helpers/draws'
import { checklistDocumentOf, printed, printedExample } from '../../../helpers/pdf'
import { plan } from '../../../helpers/plan'
import { trunks } from '../../../helpers/trunk-plans'
import { tooWhite } from '../../../helpers/white-pages'

const each = (): boolean => true
const none = (): boolean => false

/** A plan, and how many pages its checklist has at most. */
const plans: readonly (readonly [string, number, () => Project])[] = [
  ['no trunk', 1, plan],
  ['one trunk, to a gateway', 6, () => trunks(1)],
  ['one trunk, to what is no gateway', 6, () => trunks(1, { isIos: none })],
  ['12 trunks', 19, () => trunks(12)],
  ['12 trunks, each to a gateway of its own', 19, () => trunks(12, { isIos: each })],
  ['60 trunks', 70, () => trunks(60)],
  ['60 trunks without a gateway', 68, () => trunks(60, { isIos: none })],
  ['60 trunks, each to a gateway of its own', 73, () => trunks(60, { isIos: each })],
  ['60 trunks, each with a profile of its own', 72, () => trunks(60, { isIos: none, areApart: true })],
  ['60 trunks, each with a gateway and a profile', 78, () => trunks(60, { isIos: each, areApart: true })],
]

/**
 * No page is more than half white but the last: a part goes on where the one before it ends, and a unit that fits a page
 * begins a new one only where the page before is at least half full.
 */
describe('the checklist has few pages, none of them but the last more than half white', () => {
  it.each(allOrFew(plans, [...plans.slice(0, 5), ...plans.slice(-1)]))('of %s', (_, most, planOf) => {
    const file = printed(checklistDocumentOf(planOf()))
    expect(file.pages).toBeLessThanOrEqual(most)
    expect(tooWhite(file, 'a4')).toEqual([])
  })

  it.each([
    ['a4', 28],
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
