import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromBase64, toBase64 } from '../../../shared/text/base64'

describe('base64', () => {
  it('is what Node makes of the same bytes, and goes back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = toBase64(bytes)
        expect(text).toBe(Buffer.from(bytes).toString('base64'))
        expect(fromBase64(text)).toEqual(bytes)
        expect(fromBase64(text.replace(/=+$/, ''))).toEqual(bytes)
        expect(fromBase64(` ${text.replace(/.{7}/g, '$&\r\n\t')}\n`)).toEqual(bytes)
      }),
    )
  })

  it.each(['A', 'AAAAA', 'AA=', 'AAA==', 'AAAA=', 'AAAA====', '=', 'AA==AA==', 'AA-_', 'AAA\u00e9', 'AAAé', '????'])(
    'is refused where it is none: %s',
    (text) => {
      expect(fromBase64(text)).toBeNull()
    },
  )
})
