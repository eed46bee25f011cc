import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { readCertificateTexts } from '../../../shared/certificates/read-certificate-texts'
import { certificateShop } from '../../helpers/certificate-shop'
import { draws } from '../../helpers/draws'
import { nastyTexts } from '../../helpers/nasty-texts'

const shop = certificateShop()
afterAll(shop.close)
const { pem, der } = shop.make({ subject: { CN: 'gw.example.com' } })
const pkcs7 = Buffer.from(
  shop.openssl('crl2pkcs7', '-nocrl', '-certfile', shop.file('one.pem', pem)).replace(/-----[^-]+-----|\s/g, ''),
  'base64',
)

const kinds = (input: Uint8Array | string): string[] =>
  readCertificateTexts(input, 'a file').map((item) => (item.kind === 'refused' ? item.refusal.kind : item.kind))

const size = 3 << 20
/** Three megabytes of one text, over and over. */
const filled = (text: string): string => text.repeat(Math.ceil(size / text.length)).slice(0, size)

describe('a file that means harm, or has come to it', () => {
  it.each<[string, string | Uint8Array]>([
    ['zeros', new Uint8Array(size)],
    ['zeros as text', filled('0')],
    ['one tag', new Uint8Array(size).fill(0x30)],
    ['what is left open', Buffer.alloc(size, Buffer.from([0x30, 0x80]))],
    ['empty sequences', Buffer.alloc(size, Buffer.from([0x30, 0x00]))],
    ['blanks', filled(' ')],
    ['line ends', filled('\n')],
    ['returns', filled('\r')],
    ['dashes', filled('-')],
    ['marks that begin', filled('-----BEGIN CERTIFICATE-----\n')],
    ['marks on one line', filled('-----BEGIN CERTIFICATE-----')],
    ['marks that end', filled('-----END CERTIFICATE-----\n')],
    ['base64 without an end', `-----BEGIN CERTIFICATE-----\n${filled('MIIB')}`],
    ['headers of old', `-----BEGIN CERTIFICATE-----\n${filled('a: b\n')}\n-----END CERTIFICATE-----`],
    ['bare base64', filled('MIIB')],
    ['pagers', filled(' --More-- \b\b\b')],
    ['escapes', filled('\u001b[0')],
    ['prompts', filled('GW#show crypto pki certificates\n')],
    ['prompts on one line', filled('admin:')],
    ['headings', filled('Certificate\n')],
    ['blocks', filled('Certificate\n  Status: Available\n  Subject:\n    cn=a\n')],
    ['fields', filled('Version: V3\nIssuer Name: CN=a\nSubject Name: CN=a\n')],
    ['fields that go on', `Version: V3\nIssuer Name: CN=a\nSubject Name: ${filled(`${'CN=a,'.repeat(20)}\n`)}`],
    ['names', `Version: V3\nIssuer Name: CN=a\nSubject Name: CN=a\naltNames: 9 names\n${filled('1) 1)1)1)')}`],
    ['quotation marks', `Version: V3\nIssuer Name: a\nSubject Name: CN=${filled('"\\"')}`],
    ['rows', filled('a/a.pem: Self-signed\n')],
    ['a chain in hexadecimal', `crypto pki certificate chain a\n certificate 01\n${filled(' 30820000')}`],
    ['chains in hexadecimal', `crypto pki certificate chain a\n${filled(' certificate 01\n 3082\n')}`],
  ])('is answered: 3 MB of %s', (_, input) => {
    expect(readCertificateTexts(input, 'a file').length).toBeGreaterThan(0)
  })

  it.each([new Uint8Array(10 << 20), '\n'.repeat(10 << 20)])('is refused where it is far too large', (input) => {
    expect(kinds(input)).toEqual(['too large'])
  })

  it('is answered wherever a PKCS #7 file is turned or cut', () => {
    expect(kinds(pkcs7)).toEqual(['certificate'])
    for (const index of pkcs7.keys()) {
      const turned = Buffer.from(pkcs7)
      turned[index] = (turned[index] ?? 0) ^ 0xff
      expect(kinds(turned).length).toBeGreaterThan(0)
      expect(kinds(pkcs7.subarray(0, index)), `cut at ${String(index)}`).not.toContain('certificate')
    }
  })

  it('is answered wherever PEM is turned or cut', () => {
    const whole = pem.slice(0, pem.indexOf('-----END'))
    for (let index = 0; index < whole.length; index += 7) {
      expect(kinds(pem.slice(0, index)), `cut at ${String(index)}`).not.toContain('certificate')
      expect(kinds(`${pem.slice(0, index)}\u0000${pem.slice(index + 1)}`).length).toBeGreaterThan(0)
    }
  })

  it('is answered for any text and any bytes', () => {
    const pieces = fc.constantFrom(
      ...['-----BEGIN CERTIFICATE-----', '-----END CERTIFICATE-----', '\n', '\r\n', ' ', pem, der.toString('base64')],
      ...['GW#show crypto pki certificates', 'admin:show cert own CallManager', 'Certificate', '  Status: Available'],
      ...['  Subject:', '    cn=', 'Version: V3', 'Issuer Name: ', 'Subject Name: ', 'altNames: 1) a (dNSName)'],
      ...['crypto pki certificate chain a', ' certificate 01', ' 3082 0201', 'Unit: a', 'Expires: ', '\u001b[0m', '\b'],
    )
    const texts = fc
      .array(fc.oneof(pieces, fc.constantFrom(...nastyTexts), fc.string()), { maxLength: 12 })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(texts, fc.uint8Array({ maxLength: 300 })), (input) => {
        for (const item of readCertificateTexts(input, 'a file')) {
          expect(item.source).toMatch(/^a file/)
          if (item.kind === 'certificate') expect(item.facts.commonName).toBe('gw.example.com')
        }
      }),
      { numRuns: draws(500) },
    )
  })
})
