import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { toCsv } from '../../../shared/document/csv'
import { anyText } from '../../helpers/any-text'
import { draws } from '../../helpers/draws'
import { slow } from '../../helpers/slow'

const separators = [',', ';', '\t', '|']

type Reader = (csv: string, separator: string) => string[]

/** With the separator of its country, and as strict as CSV is. */
const papa: Reader = (csv, delimiter) => Papa.parse<string[]>(csv, { delimiter }).data.flat()

/** As spreadsheets read: a quote opens a cell only at its beginning, and what follows its closing quote is added. */
const lenient: Reader = (csv, separator) => {
  const cells = new RegExp(`(?:"((?:[^"]|"")*)(?:"|$))?([^${separator}\\r\\n]*)(?:[${separator}\\r\\n]|$)`, 'g')
  return [...csv.matchAll(cells)].map(([, quoted = '', rest = '']) => quoted.replaceAll('""', '"') + rest)
}

/** As a script reads that knows no quotes, and takes them off. A comma in a text is none of its separators. */
const plain: Reader = (csv, separator) =>
  csv.split(/\r\n|\n|\r/).flatMap((line) => (separator === ',' ? [line] : line.split(separator)).map(unquoted))

const unquoted = (text: string): string => text.replaceAll('"', '')

/**
 * Leading spaces and what cannot be seen do not keep a spreadsheet from taking a cell for a formula. Where a reader takes
 * the end of one of our rows for a part of a cell, its line break is none of the text.
 */
const beginsFormula = (cell: string): boolean =>
  /^(?:\t|\r(?!\n))|^[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u.test(cell)

const piece = fc.constantFrom(...';,|\t\r\n" \'=+-@xy\u00a0\u200b＝', '""', ';"=', '\r\n', '";', '","')
const cell = fc.oneof(fc.string({ unit: piece, maxLength: 12 }), anyText)
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })

const formulasIn = (reader: Reader, csv: string): string[] =>
  separators.flatMap((separator) => reader(csv, separator).filter(beginsFormula))

/** A reader takes the mark at the beginning away before it looks for cells. */
const csvOf = (rows: string[][]): string => toCsv(rows).slice(1)

const attack = [['x;"=1+1;y', 'a\t"" =1', 'b|\u200b"+1'], ['"=1+1'], ['c', '-1', 'd;\tx']]

describe.each<[string, Reader]>([
  ['papaparse', papa],
  ['one that reads as spreadsheets do', lenient],
  ['one that knows no quotes', plain],
])('a reader of CSV with any separator: %s', (_, reader) => {
  it('finds formulas in cells that are not guarded, as it has to', () => {
    const bare = attack.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')).join('\r\n')
    expect(formulasIn(reader, bare)).not.toEqual([])
  })

  slow('finds no cell that begins as a formula, whatever the texts', () => {
    expect(formulasIn(reader, csvOf(attack))).toEqual([])
    fc.assert(
      fc.property(table, (rows) => {
        expect(formulasIn(reader, csvOf(rows))).toEqual([])
      }),
      { numRuns: draws(3_000) },
    )
  })
})

const script = `
import csv, io, json, sys
csv.field_size_limit(1 << 30)
texts = json.load(sys.stdin)
read = lambda text, sep: [cell for row in csv.reader(io.StringIO(text, newline=''), delimiter=sep) for cell in row]
json.dump([[cell for sep in ${JSON.stringify(separators)} for cell in read(text, sep)] for text in texts], sys.stdout)
`

describe('a reader of CSV with any separator: Python', () => {
  slow('finds no cell that begins as a formula, whatever the texts', (context) => {
    if (spawnSync('python3', ['--version']).status !== 0) {
      console.warn(`skipped: ${context.task.name}: needs python3`)
      context.skip('needs python3')
    }
    const texts = [attack, ...fc.sample(table, draws(1_500))].map(csvOf)
    const { stdout, stderr, status } = spawnSync('python3', ['-c', script], {
      ...{ input: JSON.stringify(texts), encoding: 'utf8', maxBuffer: 1 << 28 },
    })
    expect([status, stderr]).toEqual([0, ''])
    const cells = (JSON.parse(stdout) as string[][]).flat()
    expect(cells.length).toBeGreaterThan(texts.length)
    expect(cells.filter(beginsFormula)).toEqual([])
  })
})
