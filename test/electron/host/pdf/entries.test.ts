import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sheets, type } from '../../../../electron/host/pdf/sheet'
import type { Document, TableRow } from '../../../../shared/document/document'
import { code, say, strong } from '../../../../shared/document/inline'
import { draws } from '../../../helpers/draws'
import { printed } from '../../../helpers/pdf'
import { sampleDocument } from '../../../helpers/sample-document'

const documentOf = (rows: TableRow[], more: { areEntries?: true; isLastBehind?: true }): Document => ({
  ...sampleDocument(false),
  sections: [
    {
      ...{ id: 't', title: 'T', lead: [] },
      blocks: [{ kind: 'table', caption: 'c', columns: ['Name', 'Seen', 'To do'], rows, ...more }],
    },
  ],
})
const { left, top, floor } = sheets.a4
const middle = left + 247

describe('what is looked up', () => {
  const rows = (count: number): TableRow[] => [
    { group: say`Kind A` },
    ...Array.from({ length: count }, (_, at) => ({ cells: [say`seen ${at}`, say`means ${at} ${strong('do it')}`] })),
    { group: say`Kind B` },
    { cells: [say`${code('last')}`, say`means`] },
  ]
  const linesOf = (count: number) =>
    printed(documentOf(rows(count), { areEntries: true })).lines.filter(({ y }) => y >= top && y <= floor)

  it('stands in two columns, each entry whole, down the left one and then down the right', () => {
    const lines = linesOf(4)
    const places = [0, 1, 2, 3].map((number) => lines.find(({ text }) => text.startsWith(`seen ${number} `)))
    expect(places.map((line) => line?.text.trim())).toEqual(
      [0, 1, 2, 3].map((number) => `seen ${number} – means ${number} do it`),
    )
    const columns = places.map((line) => ((line?.x ?? 0) > middle ? 'right' : 'left'))
    expect(columns).toEqual([...columns].sort())
    expect(new Set(columns).size).toBe(2)
  })

  it('has the name of its kind above its first, and again where it goes on on another page', () => {
    const lines = linesOf(120)
    const pages = [...new Set(lines.map(({ page }) => page))]
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages.slice(1)) {
      const first = lines.find((line) => line.page === page && line.size === type.strong.size)
      expect(first?.text.trim()).toBe('Kind A, continued')
    }
    const numbers = lines.flatMap(({ text }) => /^seen (\d+)/.exec(text.trim())?.[1] ?? [])
    expect(numbers).toEqual(Array.from({ length: 120 }, (_, number) => String(number)))
  })
})

it('each is read under the name of its own kind, however many there are of each and wherever a page ends', () => {
  const counts = fc.array(fc.integer({ min: 1, max: 25 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(counts, (kinds) => {
      const rows = kinds.flatMap((count, kind): TableRow[] => [
        { group: say`Kind ${kind}` },
        ...Array.from({ length: count }, (_, at) => ({
          cells: [say`of ${kind}, number ${at}`, say`means ${'much '.repeat((at % 4) * 12)}`],
        })),
      ])
      const { lines } = printed(documentOf(rows, { areEntries: true }))
      const told = (pattern: RegExp) =>
        lines.flatMap((line) => {
          const kind = pattern.exec(line.text.trim())?.[1]
          return kind === undefined ? [] : [{ ...line, kind }]
        })
      const heads = told(/^Kind (\d+)(?:, continued)?$/)
      const seen = told(/^of (\d+), number \d+ –/)
      expect(seen.length).toBe(kinds.reduce((sum, count) => sum + count, 0))
      for (const { kind, page, x, y } of seen) {
        const above = heads.filter((head) => head.page === page && head.y < y && Math.abs(head.x - x) < 1)
        const [nearest] = above.sort((a, b) => b.y - a.y)
        expect(nearest?.kind).toBe(kind)
      }
    }),
    { numRuns: draws(20) },
  )
})

it('the last cell is read behind the one before it, and its head too', () => {
  const rows = [{ cells: [say`A`, say`It is wrong.`, say`Do right.`] }]
  const { lines } = printed(documentOf(rows, { isLastBehind: true }))
  const texts = lines.map(({ text }) => text.trim())
  expect(texts).toContain('It is wrong. Do right.')
  expect(texts).toContain('Seen, to do')
})
