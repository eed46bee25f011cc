import { describe, expect, it } from 'vitest'
import { sheets, type } from '../../../../electron/host/pdf/sheet'
import type { Document, TableRow } from '../../../../shared/document/document'
import { code, say, strong } from '../../../../shared/document/inline'
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
    const at = (text: string) => lines.find((line) => line.text.trim().startsWith(text))
    const places = [0, 1, 2, 3].map((number) => ({ seen: at(`seen ${number}`), means: at(`means ${number}`) }))
    for (const { seen, means } of places) {
      expect([means?.x, means?.page]).toEqual([seen?.x, seen?.page])
      expect(means?.y).toBeGreaterThan(seen?.y ?? Infinity)
    }
    const columns = places.map(({ seen }) => ((seen?.x ?? 0) > middle ? 'right' : 'left'))
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

it('the last cell is read behind the one before it, and its head too', () => {
  const rows = [{ cells: [say`A`, say`It is wrong.`, say`Do right.`] }]
  const { lines } = printed(documentOf(rows, { isLastBehind: true }))
  const texts = lines.map(({ text }) => text.trim())
  expect(texts).toContain('It is wrong. Do right.')
  expect(texts).toContain('Seen, to do')
})
