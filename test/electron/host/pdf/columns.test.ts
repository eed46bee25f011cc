import PDFDocument from 'pdfkit'
import { describe, expect, it } from 'vitest'
import { columnsFor } from '../../../../electron/host/pdf/blocks/columns'
import { across, type } from '../../../../electron/host/pdf/sheet'
import { Fonts } from '../../../../electron/host/pdf/text/fonts'
import { Typesetter } from '../../../../electron/host/pdf/text/typesetter'
import { Wrapper } from '../../../../electron/host/pdf/text/wrap'
import { code, joinSpans, say, type Inline } from '../../../../shared/document/inline'

const wrapper = new Wrapper(new Typesetter(new Fonts(new PDFDocument({ autoFirstPage: false, font: '' }))))
const heads = ['On', 'Setting', 'As found', 'Planned']
const names = (count: number): Inline =>
  joinSpans(
    Array.from({ length: count }, (_, at) => code(`SIP-TRUNK-${String(at).padStart(2, '0')}`)),
    ', ',
  )
const short = [say`SRTP Allowed`, say`unchecked`, say`checked`]
const widthsOf = (rows: Inline[][]): number[] => columnsFor(wrapper, heads, rows, []).map(({ width }) => width)

describe('the columns of a table', () => {
  it('give a long list of names the room that the others have no use for', () => {
    const [on = 0] = widthsOf([[names(60), ...short]])
    expect(on).toBeGreaterThan(across / 2)
    const rows = [[names(60), ...short], ...Array.from({ length: 30 }, () => [names(1), ...short])]
    expect(wrapper.wrap(names(60), type.cell, widthsOf(rows)[0] ?? 0).length).toBeLessThan(18)
  })

  it('leave each column its longest word, and fill the grid', () => {
    const rows = [
      [names(60), ...short],
      ['a', 'Enable Application Level Authorization', 'b', 'c'].map((text) => say`${text}`),
    ]
    const columns = columnsFor(wrapper, heads, rows, [])
    for (const [at, { width }] of columns.entries()) {
      for (const cells of rows) expect(width).toBeGreaterThanOrEqual(wrapper.widths(cells[at] ?? [], type.cell).least)
    }
    const [last] = columns.slice(-1)
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(across, 3)
  })

  it('are the same whatever order their rows have', () => {
    const rows = Array.from({ length: 20 }, (_, at) => [
      names(1 + (at % 7)),
      say`${'word '.repeat(at)}`,
      ...short.slice(1),
    ])
    expect(widthsOf([...rows].reverse())).toEqual(widthsOf(rows))
  })
})
