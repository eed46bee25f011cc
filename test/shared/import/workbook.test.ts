import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { newProject } from '../../../shared/plan/new-project'
import { imported, tried } from '../../helpers/import'
import { workbook } from '../../helpers/workbook'

const empty = newProject('Plan', '2026-11-28T00:00:00Z', () => '00000000-0000-4000-8000-000000000001')
const refusal = (bytes: Uint8Array): string => {
  const result = tried(empty, { 'a.xlsx': bytes }, {}, false)
  return result.ok ? expect.fail('taken') : result.failure.message
}

describe('workbooks', () => {
  const rows = [
    ['Trunks of the customer', null],
    [],
    ['Trunk Name', null, 'Port', 'Dest IP', 'SRTP', 'Profile Owner & co'],
    ['SIP-Zürich <1>', null, 5061, '10.1.1.1', true, 'x'],
    ['SIP-Wien', null, { formula: '5060+1', shown: '5061' }, '10.1.1.2', false, null],
    [null, null, 5060],
    ['Total', null, { formula: 'SUM(C4:C6)', shown: '15182' }],
  ]

  it('PF-2: show a date as a date, in whatever format and from whichever year it is counted', () => {
    const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/><numFmt numFmtId="165" formatCode="0.0&quot;days&quot;"/></numFmts>
      <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`
    const said = (style: number, value: number, more: Record<string, string> = {}): string | undefined => {
      const sheets = {
        A: [
          ['Trunk Name', 'Description'],
          ['SIP-A', value],
        ],
      }
      const bytes = workbook(sheets, { 'xl/styles.xml': styles, ...more }, {}, (sheet) =>
        sheet.replace('<c r="B2">', `<c r="B2" s="${String(style)}">`),
      )
      return imported(empty, { 'a.xlsx': bytes }).project.sipTrunks[0]?.description
    }
    expect(said(1, 46361)).toBe('2026-12-05')
    expect(said(2, 46361.979166666664)).toBe('2026-12-05 23:30')
    expect(said(2, 0.5)).toBe('12:00')
    expect(said(1, 59)).toBe('1900-02-28')
    expect([said(0, 46361), said(3, 46361), said(1, 1e9)]).toEqual(['46361', '46361', '1000000000'])
    expect(said(1, 46361, { 'xl/styles.xml': '<styleSheet><cellXfs' })).toBe('46361')
    const from1904 = strFromU8(unzipSync(workbook({ A: [] }))['xl/workbook.xml'] ?? new Uint8Array()).replace(
      '<sheets>',
      '<workbookPr date1904="1"/><sheets>',
    )
    expect(said(1, 44899, { 'xl/workbook.xml': from1904 })).toBe('2026-12-05')
  })

  it('are read sheet by sheet, with the rows that the program counts; a formula is what was shown for it', () => {
    const read = imported(empty, { 'trunks.xlsx': workbook({ Notes: [['Just words']], 'Trunks & more': rows }) })
    expect(read.report.sources.map(({ source, kind }) => [source, kind])).toEqual([
      ['trunks.xlsx', 'Sheet “Notes”'],
      ['trunks.xlsx', 'Sheet “Trunks & more” of devices'],
    ])
    expect(read.report.sources[1]?.items.map(({ place, became, object }) => [place, became, object])).toEqual([
      ['row 1', 'skipped', ''],
      ['row 4', 'added', 'SIP-Zürich <1>'],
      ['row 5', 'added', 'SIP-Wien'],
      ['row 6', 'refused', ''],
      ['row 7', 'skipped', ''],
    ])
    expect(read.project.sipTrunks).toMatchObject([
      { name: 'SIP-Zürich <1>', srtpAllowed: true, destinations: [{ address: '10.1.1.1', port: 5061 }] },
      { name: 'SIP-Wien', srtpAllowed: false, destinations: [{ address: '10.1.1.2', port: 5061 }] },
    ])
    expect(read.report.sources[1]?.columns).toContainEqual({ header: 'Profile Owner & co', field: null })
  })

  it('leave out a sheet that is hidden, and say so', () => {
    const sheet = (name: string) => [
      ['Trunk Name', 'Dest IP'],
      [name, '10.1.1.1'],
    ]
    const sheets = { Now: sheet('SIP-NOW'), Old: sheet('SIP-OLD'), Lists: sheet('SIP-LISTS') }
    const hidden = { Old: 'hidden', Lists: 'veryHidden' } as const
    const { project, report } = imported(empty, { 'a.xlsx': workbook(sheets, {}, { hidden }) })
    expect(project.sipTrunks.map(({ name }) => name)).toEqual(['SIP-NOW'])
    const why = 'The sheet is hidden, and was not read. Show it in the workbook to have it read.'
    const items = [{ became: 'skipped', why }]
    expect(report.sources).toMatchObject([
      { kind: 'Sheet “Now” of devices' },
      { kind: 'Sheet “Old”', items },
      { kind: 'Sheet “Lists”', items },
    ])
    const none = workbook({ Notes: [['words']], Old: sheet('SIP-OLD') }, {}, { hidden })
    expect(refusal(none)).toBe('No sheet of it that is shown has heads that are known; hidden: “Old”.')
  })

  it('take a cell that is drawn over several rows for each of them, and one over several columns for a title', () => {
    const sheet = [
      ['Trunks of the customer', null, null, null],
      ['Trunk Name', 'Destination', null, 'SRTP Allowed'],
      [null, 'Dest IP', 'Port', null],
      ['SIP-A', '10.1.1.1', 5061, true],
      [null, '10.1.1.2', 5062, null],
      ['SIP-B', '10.1.1.3', 5061, null],
    ]
    const merged = { Trunks: ['A1:D1', 'A2:A3', 'B2:C2', 'D2:D3', 'A4:A5', 'D4:D6', 'A6:A1048576', 'x', 'ZZZ9:ZZZ10'] }
    const { project } = imported(empty, { 'a.xlsx': workbook({ Trunks: sheet }, {}, { merged }) })
    expect(project.sipTrunks).toMatchObject([
      {
        ...{ name: 'SIP-A', srtpAllowed: true },
        destinations: [
          { address: '10.1.1.1', port: 5061 },
          { address: '10.1.1.2', port: 5062 },
        ],
      },
      { name: 'SIP-B', srtpAllowed: true, destinations: [{ address: '10.1.1.3', port: 5061 }] },
    ])
  })

  it('refuse more merged cells than any list has, soon', () => {
    const sheet = [
      ['Trunk Name', 'Dest IP'],
      ...Array.from({ length: 2000 }, (_, at) => [`SIP-${String(at)}`, '10.1.1.1']),
    ]
    const merged = { Trunks: Array.from({ length: 2000 }, () => 'B2:B1048576') }
    expect(refusal(workbook({ Trunks: sheet }, {}, { merged }))).toBe(
      'It has more merged cells than any list of devices.',
    )
  })

  it('refuse a cell in which a formula failed, in CSV too, and make no object of it', () => {
    const heads = ['Trunk Name', 'Description', 'Dest IP', 'SRTP']
    const book = workbook({
      Trunks: [
        heads,
        ['SIP-A', { failed: '#N/A' }, '10.1.1.1', { failed: '#REF!' }],
        [{ failed: '#NAME?' }, '', '10.1.1.2', true],
      ],
    })
    const sheet = [heads.join(';'), 'SIP-A;#NV;10.1.1.1;#BEZUG!', '#NAME?;;10.1.1.2;ja'].join('\n')
    for (const [file, failed] of [
      [{ 'a.xlsx': book }, ['#N/A', '#REF!']],
      [{ 'a.csv': sheet }, ['#NV', '#BEZUG!']],
    ] as const) {
      const { project, report } = imported(empty, file)
      const why = 'A formula failed there. Write its value.'
      expect(report.sources[0]?.items).toMatchObject([
        {
          ...{ became: 'added', object: 'SIP-A' },
          refusedCells: [
            { column: 'Description', value: failed[0], why },
            { column: 'SRTP', value: failed[1], why },
          ],
        },
        { became: 'refused', object: '', why },
      ])
      expect(project.sipTrunks).toMatchObject([{ name: 'SIP-A', description: '', srtpAllowed: false }])
    }
  })

  const trunks = [
    ['Trunk Name', 'Dest IP', 'Port'],
    ['SIP-A', '10.1.1.1', 5061],
  ]
  const renamed = (name: (name: string) => string, text: (text: string) => string = (same) => same): Uint8Array => {
    const parts = Object.entries(unzipSync(workbook({ Trunks: trunks })))
    const written = parts.map(([old, part]) => [name(old), strToU8(text(strFromU8(part)))] as const)
    return zipSync(Object.fromEntries(written))
  }
  const named = (path: string) =>
    path.replace('workbook.xml', 'workbook2.xml').replace('sharedStrings', 'sharedStrings7')
  const typed = (text: string): string =>
    text.replace(
      /<Relationship Id="rId1" Target="[^"]*"\/>/u,
      '<Relationship Id="rId1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="worksheets/sheet1.xml"/>' +
        '<Relationship Id="rId9" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/sharedStrings" Target="sharedStrings7.xml"/>',
    )
  it.each<[string, Uint8Array]>([
    ['whose parts have numbers, as they are told in it', renamed(named, typed)],
    ['whose folders are parted with backslashes', renamed((name) => name.replaceAll('/', '\\'))],
    ['whose parts are told with other capitals', renamed((name) => name.replace('sharedStrings', 'SharedStrings'))],
    [
      'told from the archive on',
      renamed(
        (name) => name,
        (text) => text.replace('"worksheets/', '"/xl/worksheets/'),
      ),
    ],
    [
      'told by way of the folder above',
      renamed(
        (name) => name,
        (text) => text.replace('"worksheets/', '"../xl/worksheets/'),
      ),
    ],
    [
      'whose elements have prefixes',
      renamed(
        (name) => name,
        (text) =>
          text.includes('<worksheet') ? text.replace(/<(\/?)(?=[a-z])/gu, '<$1x:').replace('xmlns=', 'xmlns:x=') : text,
      ),
    ],
  ])('FC-2: are read as other programs write them: %s', (_, bytes) => {
    expect(imported(empty, { 'a.xlsx': bytes }).project.sipTrunks).toMatchObject([
      { name: 'SIP-A', destinations: [{ address: '10.1.1.1', port: 5061 }] },
    ])
  })

  it('FC-2: have numbers as the program shows them, whatever way they are written, and returns as codes', () => {
    const of = (cell: string, address = '10.1.1.1') =>
      imported(empty, {
        'a.xlsx': workbook(
          {
            Trunks: [
              ['Trunk Name', 'Dest IP', 'Port'],
              ['SIP-A', address, 1],
            ],
          },
          {},
          {},
          (text) => text.replace('<v>1</v></c></row></sheetData>', `${cell}</c></row></sheetData>`),
        ),
      }).project.sipTrunks[0]?.destinations
    for (const value of ['5061', '5061.0', '5.061E3', '5060.9999999999991', '5.0610000000000007E+3'])
      expect(of(`<v>${value}</v>`), value).toEqual([{ address: '10.1.1.1', port: 5061 }])
    expect(of('<v>5061</v>', '10.1.1.1_x000D_\n10.1.1.2')).toEqual([
      { address: '10.1.1.1', port: 5061 },
      { address: '10.1.1.2', port: 5061 },
    ])
  })

  it('FC-2: refuse a cell whose formula was never worked out: nothing stands in for it', () => {
    const sheet = [
      ...trunks,
      ['SIP-B', '10.1.1.2', { formula: '5060+1', shown: '' }],
      [{ formula: 'A2', shown: '' }, '10.1.1.3', 5061],
    ]
    const bytes = workbook({ Trunks: sheet }, {}, {}, (text) => text.replaceAll(' t="str"><f>', '><f>'))
    const { items } = imported(empty, { 'a.xlsx': bytes }).report.sources[0] ?? expect.fail('nothing')
    const why = expect.stringMatching(/^A formula there was never worked out\. Open the workbook/)
    expect(items[1]?.refusedCells).toEqual([{ column: 'Port', value: '#FORMULA!', why }])
    expect(items[2]).toMatchObject({ became: 'refused', why })
  })

  it('FC-2: leave out a column that is hidden, and name it: one of the same head that is shown is read', () => {
    const sheet = [
      ['Trunk Name', 'Port', 'Dest IP', 'Port', 'Draft'],
      ['SIP-A', 5060, '10.1.1.1', 5061, 'x'],
    ]
    const columns =
      '<cols><col min="1" max="1" width="9"/><col hidden="1" max="2" min="2"/><col min="5" max="16384" hidden="true"/></cols>'
    const bytes = workbook({ Trunks: sheet }, {}, {}, (text) => text.replace('<sheetData>', `${columns}<sheetData>`))
    const { project, report } = imported(empty, { 'a.xlsx': bytes })
    expect(project.sipTrunks[0]?.destinations).toEqual([{ address: '10.1.1.1', port: 5061 }])
    expect(report.sources[0]?.columns?.filter(({ field }) => field === null)).toEqual([
      { header: 'Port (hidden)', field: null },
      { header: 'Draft (hidden)', field: null },
    ])
  })

  it('leave out a row that is hidden, as by a filter, and say so', () => {
    const sheet = [...trunks, ['SIP-B', '10.1.1.2', 5061], ['SIP-C', '10.1.1.3', 5061]]
    const bytes = workbook({ Trunks: sheet }, {}, {}, (text) => text.replace('<row r="3"', '<row r="3" hidden="1"'))
    const { project, report } = imported(empty, { 'a.xlsx': bytes })
    expect(project.sipTrunks.map(({ name }) => name)).toEqual(['SIP-A', 'SIP-C'])
    expect(report.sources[0]?.items[1]).toMatchObject({
      ...{ place: 'row 3', became: 'skipped' },
      why: 'The row is hidden, and was not read. Show it in the workbook to have it read.',
    })
  })

  it('may lie in an archive, where other archives are not opened', () => {
    const archive = zipSync({
      'kit/t.xlsx': workbook({ T: rows }),
      'kit/more.zip': zipSync({ 'a.txt': new Uint8Array([97]) }),
    })
    expect(imported(empty, { 'kit.zip': archive }).report.sources.map(({ source, kind }) => [source, kind])).toEqual([
      ['kit.zip/kit/t.xlsx', 'Sheet “T” of devices'],
      ['kit.zip/kit/more.zip', 'not known'],
    ])
  })

  it('hostile: entities, parts that are missing or cut off, a million columns, no heads', () => {
    const type = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><sst><si><t>&a;</t></si></sst>'
    expect(refusal(workbook({ T: rows }, { 'xl/sharedStrings.xml': type }))).toContain('document type')
    expect(refusal(workbook({ T: rows }, { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row>' }))).toContain(
      'no whole workbook',
    )
    expect(
      refusal(
        workbook(
          { T: rows },
          { 'xl/_rels/workbook.xml.rels': '<r><Relationship Id="rId1" Target="worksheets/gone.xml"/></r>' },
        ),
      ),
    ).toBe('It is no whole workbook: xl/worksheets/gone.xml is missing.')
    const wide = '<worksheet><sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData></worksheet>'
    expect(refusal(workbook({ T: rows }, { 'xl/worksheets/sheet1.xml': wide }))).toContain('more than 2000 columns')
    expect(refusal(workbook({ T: [['nothing', 'known']] }))).toBe('No sheet of it has heads that are known.')
  })
})
