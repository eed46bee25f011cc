import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { checklistCsv, toCsv } from '../../../shared/document/csv'
import { anyText, hostileTexts } from '../../helpers/any-text'
import { filledWith } from '../../helpers/document-texts'
import { draws } from '../../helpers/draws'
import { sampleDocument } from '../../helpers/sample-document'

/** Papa takes a byte order mark off by itself, so a cell that begins with one is safe behind ours. */
const parse = (csv: string): string[][] =>
  Papa.parse<string[]>(csv.slice(1), { delimiter: ',', newline: '\r\n' }).data.slice(0, -1)

const formula = /^[=+\-@\uff1d\uff0b\uff0d\uff20]/u
const begin = (text: string): string => text.replace(/^["\s\p{Cc}\p{Cf}]+/u, '')

const legal = (text: string): string =>
  [...text].map((char) => (/[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(char) ? '\ufffd' : char)).join('')

describe('toCsv', () => {
  it('writes a byte order mark, quotes around each cell, and CRLF', () => {
    expect(toCsv([['a', 'b"c'], [], ['']])).toBe('\ufeff"a","b""c"\r\n\r\n""\r\n')
    expect(toCsv([])).toBe('\ufeff')
  })

  it('comes back from a parser as it was, but for the guard', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(anyText, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 }),
        (rows) => {
          const guarded = /(^|[;|\t\r\n])'/g
          const bare = (text: string) => text.replace(guarded, '$1')
          expect(parse(toCsv(rows)).map((row) => row.map(bare))).toEqual(
            rows.map((row) => row.map((text) => bare(legal(text)))),
          )
        },
      ),
    )
  })

  it('changes no cell that is not taken for a formula', () => {
    const texts = [
      'a=b',
      'x - y',
      'a;b',
      "it's",
      '1',
      '',
      'two\nlines',
      'mail me @ work',
      '"',
      ',',
      '\u{1f512}',
      'x'.repeat(4096),
    ]
    expect(parse(toCsv([texts]))).toEqual([texts])
  })

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    ' =1',
    '\u00a0=1',
    '\u200b=1',
    '\ufeff=1',
    '"=1',
    '" "=1',
    '\t=1',
    '\r=1',
    '\n=1',
    '\ta',
    '\ra',
    '\na',
    '＝1',
    '＋1',
    '－1',
    '＠A1',
  ])('puts a quote before %j', (text) => {
    expect(parse(toCsv([[text]]))[0]?.[0]?.startsWith("'")).toBe(true)
  })

  it('guards what a spreadsheet that expects semicolons takes for a cell of its own', () => {
    expect(parse(toCsv([['a;=1+1', 'b; @x', 'c\n=1', 'd\t-1', 'e|+1']]))).toEqual([
      ["a;'=1+1", "b;' @x", "c\n'=1", "d\t'-1", "e|'+1"],
    ])
    expect(parse(toCsv([['x;"=1+1;y', 'a;""@x', 'b;\tc', 'c\n\td']]))).toEqual([
      ['x;\'"=1+1;y', 'a;\'""@x', "b;'\tc", "c\n'\td"],
    ])
  })

  it('lets no piece begin as a formula, whatever the separator', () => {
    const cells = fc.array(fc.array(anyText, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(cells, (rows) => {
        const csv = toCsv(rows)
        expect(
          parse(csv)
            .flat()
            .filter((cell) => formula.test(begin(cell))),
        ).toEqual([])
        expect(csv.split(/[;|\t\r\n]/).filter((piece) => formula.test(begin(piece)))).toEqual([])
      }),
      { numRuns: draws(300) },
    )
  })
})

describe('checklistCsv', () => {
  const [head = [], ...rows] = parse(checklistCsv(sampleDocument()))
  const cell = (number: string, column: string) => rows.find((row) => row[1] === number)?.[head.indexOf(column)]

  it('has one row for each checkline, under the names of the columns', () => {
    expect(head.join(', ')).toBe(
      'id, number, section, unit, group, object, action, menu path, enter, caution, expected sight, verify, undo, evidence wanted, register, state, by, on, evidence',
    )
    expect(rows.map((row) => row[1])).toEqual(['2.01', '2.02', '2.03', '2.04', '2.05', '2.06'])
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([19]))
  })

  it('holds what the line says', () => {
    expect(cell('2.01', 'id')).toBe('profile-add-find')
    expect(cell('2.01', 'section')).toBe('Step 2 · Set up the profiles')
    expect(cell('2.01', 'group')).toBe('Add profile')
    expect(cell('2.01', 'object')).toBe('ST-CUBE-ENC')
    expect(cell('2.01', 'menu path')).toBe('CM Administration > System > Security > SIP Trunk Security Profile')
    expect(cell('2.03', 'enter')?.split('\n').slice(0, 2)).toEqual([
      'Name = ST-CUBE-ENC',
      'Device Security Mode = Encrypted (was Non Secure)',
    ])
    expect(cell('2.03', 'caution')).toBe(
      'XD-8: Not 5061: Expressway has it on the line side of this cluster.\nAsk the far end first.',
    )
    expect(cell('2.03', 'register')).toBe('PF-3 PF-16 PF-21')
    expect(['state', 'by', 'on', 'evidence'].map((column) => cell('2.03', column))).toEqual([
      'blocked',
      'PN',
      '2026-12-05T22:50Z',
      'no rights',
    ])
    expect(cell('2.04', 'evidence wanted')).toBe('file name of the screen shot')
    expect(cell('2.05', 'enter')).toContain('Digest Credentials, twice = ‹from the vault: HQ-CC-REALM›')
  })

  it('stands every text in every place', () => {
    for (const text of hostileTexts) {
      const read = parse(checklistCsv(filledWith(sampleDocument(), [text]).document))
      expect(
        read.map((row) => row.length),
        text,
      ).toEqual(Array(7).fill(19))
      expect(
        read.flat().filter((each) => formula.test(begin(each))),
        text,
      ).toEqual([])
      expect(read[1]?.[4]?.replace(/(^|[;|\t\r\n])'/g, '$1'), text).toBe(legal(text).replace(/(^|[;|\t\r\n])'/g, '$1'))
    }
  })
})
