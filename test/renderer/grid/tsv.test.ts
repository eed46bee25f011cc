import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { readBlock, readTsv, writeTsv } from '../../../renderer/grid/tsv'
import { draws } from '../../helpers/draws'

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
    const cells = ["O'Brien", "'quoted'", '5061', '10.0.0.1:5061; 10.0.0.2:5061', 'a-b, c+d@e', '']
    expect(writeTsv([cells])).toBe(cells.join('\t'))
  })

  it.each<[guards: number, texts: string[]]>([
    [1, ['x;"=1+1;y', 'a|\u200b"+1', 'b, -1', 'c\n=1', '"=1', 'd;\tx', "e;''=1", "'=1", "' '=1"]],
    [2, ['\t=1', '=1;=2']],
  ])('puts %i guards, wherever a reader begins a cell: %j, and reads it as it was', (guards, texts) => {
    for (const text of texts) {
      expect(writeTsv([[text]]).replaceAll('"', '')).toHaveLength(text.replaceAll('"', '').length + guards)
      expect(readTsv(writeTsv([[text]]))).toEqual([[text]])
    }
  })

  const sign = fc.constantFrom(...'a"\t\n\r=-+@;,|\' é\u200b\u00a0＝', '";', ";'=", "''", '\r\n')
  const rows = fc.array(fc.array(fc.string({ unit: sign }), { minLength: 1 }), { minLength: 1 })

  it('reads what it wrote, whatever stands in the cells', () => {
    fc.assert(
      fc.property(rows, (cells) => {
        expect(readTsv(writeTsv(cells))).toEqual(cells)
      }),
      { numRuns: draws(1_000) },
    )
  })

  /** Readers that part what is pasted at signs of their own, with quotes and without. */
  const parted = (text: string, separator: string): string[] => [
    ...Papa.parse<string[]>(text, { delimiter: separator }).data.flat(),
    ...text.split(new RegExp(`[${separator}\\r\\n]`, 'u')).map((each) => each.replaceAll('"', '')),
  ]
  const isFormula = (text: string): boolean => /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u.test(text)

  it('no reader finds a formula, at whichever sign it parts what is pasted', () => {
    const found = (text: string) => [...'\t;,|'].flatMap((separator) => parted(text, separator).filter(isFormula))
    expect(found('x;=1')).not.toEqual([])
    fc.assert(
      fc.property(rows, (cells) => {
        expect(found(writeTsv(cells))).toEqual([])
      }),
      { numRuns: draws(1_000) },
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
