import { describe, expect, it } from 'vitest'
import { decodedText, latin1Text } from '../../../shared/text/decoded-text'

const text = 'München – центр 网关'

describe('the text of a file', () => {
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16, small end first', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ])('is found in %s', (_, bytes) => {
    expect(decodedText(bytes)).toBe(text)
  })

  it('is Windows-1252 where it is not UTF-8', () => {
    expect(decodedText(Uint8Array.from([0x4d, 0xfc, 0x96, 0x80]))).toBe('Mü–€')
  })

  it('has a character for each byte in ISO 8859-1, however long', () => {
    const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => index & 0xff)
    expect(latin1Text(bytes)).toBe(Buffer.from(bytes).toString('latin1'))
  })
})
