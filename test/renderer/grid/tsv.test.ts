import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBlock, readTsv, writeTsv } from '../../../renderer/grid/tsv'

describe('cells on the clipboard', () => {
  it.each([
    [
      'a\tb\nc\td\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a\tb\r\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['"a\nb"\tc\r\n', [['a\nb', 'c']]],
    ['"say ""hi"""\t', [['say "hi"', '']]],
    ['5" pipe\t"half', [['5" pipe', '"half']]],
    ['a\n\nb', [['a'], [''], ['b']]],
    ['a\r\n\r\n', [['a'], ['']]],
    ['\r\n', [['']]],
    ['', [['']]],
  ])('reads %j', (text, rows) => {
    expect(readTsv(text)).toEqual(rows)
  })

  it.each(['=1+1', '+1 555', '-2', '@SUM(A1)', '\t=1', ' =cmd', '＝1', '\u200b=1'])('guards %j', (text) => {
    expect(writeTsv([[text]])).toMatch(/^"?'/)
    expect(readTsv(writeTsv([[text]]))).toEqual([[text]])
  })

  it('leaves other texts as they are', () => {
    expect(writeTsv([["O'Brien", "'quoted'", '5061']])).toBe("O'Brien\t'quoted'\t5061")
  })

  it('reads what it wrote, whatever stands in the cells', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '\r', '=', ' ', 'é') })
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 1 }), { minLength: 1 }), (rows) => {
        expect(readTsv(writeTsv(rows))).toEqual(rows)
      }),
    )
  })

  it('reads a large hostile text', () => {
    const text = '"a\t'.repeat(50_000)
    expect(readTsv(text)[0]?.length).toBeGreaterThan(1)
  })
})

/** What spreadsheets put on the clipboard: a text, and mostly a table beside it. */
const clipboard = (text: string, html = '') => ({
  getData: (type: string) => ({ 'text/plain': text, 'text/html': html })[type] ?? '',
})
const table = (...cells: string[]) =>
  `<table><tbody>${cells.map((cell) => `<tr style="height:21px"><td>${cell}</td></tr>`).join('\n')}</tbody></table>`

describe('a last empty cell of a block', () => {
  it('is there where each row is ended, as Excel does', () => {
    expect(readBlock(clipboard('a\r\n\r\n', table('a', '')))).toEqual([['a'], ['']])
    expect(readBlock(clipboard('a\r\n\r\n'))).toEqual([['a'], ['']])
    expect(readBlock(clipboard('\r\n', table('')))).toEqual([['']])
  })

  it('is there where rows are only separated, as the table beside the text tells', () => {
    expect(readBlock(clipboard('a\n', table('a', '')))).toEqual([['a'], ['']])
    expect(readBlock(clipboard('a\n\n', table('a', '', '')))).toEqual([['a'], [''], ['']])
    expect(readBlock(clipboard('\n', table('', '')))).toEqual([[''], ['']])
    expect(readBlock(clipboard('', table('')))).toEqual([['']])
    expect(readBlock(clipboard('a\tb\nc\t', table('a', 'c')))).toEqual([
      ['a', 'b'],
      ['c', ''],
    ])
  })

  it('is not there where the line break only ends the block', () => {
    expect(readBlock(clipboard('a\n', table('a')))).toEqual([['a']])
    expect(readBlock(clipboard('a\nb\n', table('a', 'b')))).toEqual([['a'], ['b']])
    expect(readBlock(clipboard('a\n'))).toEqual([['a']])
  })

  it('is not made up from what is no block', () => {
    expect(readBlock(null)).toBeNull()
    expect(readBlock(clipboard(''))).toBeNull()
    expect(readBlock(clipboard('', '<p>a<br><img></p>'))).toBeNull()
    expect(readBlock(clipboard('a\n', '<track><p>a</p>'))).toEqual([['a']])
  })
})
