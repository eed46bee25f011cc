import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { newProject } from '../../../shared/plan/new-project'
import { tried } from '../../helpers/import'

const empty = newProject('Plan', '2026-11-28T00:00:00Z', () => '00000000-0000-4000-8000-000000000001')
const refusal = (bytes: Uint8Array): string => {
  const result = tried(empty, { 'a.xlsx': bytes }, {}, false)
  return result.ok ? expect.fail('taken') : result.failure.message
}

describe('lists', () => {
  it.each<[string, Uint8Array, string]>([
    [
      'an older program',
      Buffer.from('d0cf11e0a1b11ae1000000', 'hex'),
      'It is a spreadsheet of an older program (.xls), which is not read here.',
    ],
    [
      'the oldest',
      Buffer.from('0900040000001000', 'hex'),
      'It is a spreadsheet of an older program (.xls), which is not read here.',
    ],
    [
      'one that asks for a password',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('E.EncryptedPackage', 'utf16le')]),
      'It is protected with a password.',
    ],
    [
      'a binary one',
      zipSync({ 'xl/workbook.bin': strToU8('x') }),
      'It is a binary workbook (.xlsb), which is not read here.',
    ],
    [
      'OpenDocument',
      zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<x/>'), 'META-INF/manifest.xml': strToU8('<x/>') }),
      'It is an OpenDocument file, which is not read here.',
    ],
    [
      'OpenDocument, flat',
      strToU8('<?xml version="1.0"?>\n<office:document xmlns:office="x"/>'),
      'It is an OpenDocument file, which is not read here.',
    ],
    ['Numbers', zipSync({ 'Index/Document.iwa': strToU8('x') }), 'It was made by Numbers, and is not read here.'],
    ['a word processor', zipSync({ 'word/document.xml': strToU8('<x/>') }), 'It is a document of a word processor.'],
    [
      '2003',
      strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
      'It is a spreadsheet of 2003 (XML), which is not read here.',
    ],
    [
      'a page',
      strToU8('<html><body><table><tr><td>Trunk Name</td></tr></table></body></html>'),
      'It is a page (HTML), though its name may end in .xls.',
    ],
  ])('of other programs are told by name, with the way out: %s', (_, bytes, message) => {
    expect(refusal(bytes)).toBe(message)
    const found = tried(empty, { 'b.csv': 'Trunk Name,Dest IP\nSIP-A,10.1.1.1\n', 'a.xls': bytes })
    const item = (found.ok ? found.value.report.sources : []).find(({ source }) => source === 'a.xls')?.items[0]
    expect(item).toMatchObject({ became: 'skipped', why: expect.stringContaining(message) })
  })
})
