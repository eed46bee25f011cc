import { describe, expect, it } from 'vitest'
import { hasMoreLines, mostLines, mostRows } from '../../../shared/import/limits'
import { openedFiles, readFile } from '../../../shared/import/read-files'
import { recognise } from '../../../shared/import/recognise'
import { workbook } from '../../helpers/workbook'
import { slow } from '../../helpers/slow'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const whyNot = (text: string): string => {
  const read = recognise(bytes(text))
  return read && !read.ok ? read.failure.message : expect.fail('taken')
}
const whyNoWorkbook = (part: string, text: string): string => {
  const opened = openedFiles([
    { name: 'a.xlsx', isFound: false, bytes: workbook({ T: [['Trunk']] }, { [part]: text }) },
  ])
  const [file] = opened.ok ? opened.value : []
  return (file && readFile(file).failure?.message) ?? expect.fail('taken')
}

/** A few megabytes of next to nothing became gigabytes of rows. */
describe('a source that means harm, of any kind', () => {
  it('has no more lines than any answer', () => {
    expect(whyNot(`=\n${'\n'.repeat(2 * mostLines)}`)).toContain('larger than any answer')
    expect(whyNot(`Trunk,SRTP\r${'\r'.repeat(2 * mostLines)}`)).toContain('larger than any answer')
    expect([hasMoreLines('a\r\nb\n', 3), hasMoreLines('a\r\nb\n', 2), hasMoreLines('', 0)]).toEqual([
      false,
      true,
      false,
    ])
  })

  slow('has no more rows than any cluster, as a table, an answer or a workbook', () => {
    expect(whyNot(`Trunk,SRTP\n${'a,x\n'.repeat(mostRows)}`)).toBe('It has more than 250000 rows.')
    expect(whyNot(`Trunk,SRTP\n"a",x\n${'\n'.repeat(mostRows)}`)).toBe('It has more than 250000 rows.')
    const trunks = '<sipTrunk/>'.repeat(mostRows + 1)
    expect(whyNot(`<listSipTrunkResponse><return>${trunks}</return></listSipTrunkResponse>`)).toBe(
      'It has more than 250000 rows.',
    )
    const sheet = `<worksheet><sheetData>${'<row/>'.repeat(mostRows + 1)}</sheetData></worksheet>`
    expect(whyNoWorkbook('xl/worksheets/sheet1.xml', sheet)).toBe('It has more than 250000 rows.')
  })

  it('has no row with more in it than any has', () => {
    const inside = '<a/>'.repeat(20_001)
    expect(
      whyNot(`<getSipTrunkResponse><return><sipTrunk>${inside}</sipTrunk></return></getSipTrunkResponse>`),
    ).toContain('holds more than any of CUCM')
    expect(whyNoWorkbook('xl/worksheets/sheet1.xml', `<worksheet><sheetData><row>${inside}`)).toContain('holds more')
    expect(whyNoWorkbook('xl/sharedStrings.xml', `<sst>${'<si/>'.repeat(1_000_001)}</sst>`)).toContain('more elements')
    expect(whyNot(`Trunk,SRTP\n${','.repeat(5_000)}\n`)).toBe('It has more than 2000 columns.')
  })
})
