import { createHash } from 'node:crypto'
import { inflateRawSync, inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { deflate, zlibDeflate } from '../../../../electron/host/files/deflate'
import { draws } from '../../../helpers/draws'

it('what is packed comes out of zlib with the same bytes', () => {
  const words = fc.array(fc.constantFrom('<name>', 'TRUNK', 'é', '\r\n', '0', 'securityProfileName'), {
    maxLength: 4000,
  })
  const texts = words.map((parts) => Buffer.from(parts.join('')))
  fc.assert(
    fc.property(fc.oneof(texts, fc.uint8Array({ maxLength: 40_000, size: 'max' })), (bytes) => {
      expect(inflateRawSync(deflate(bytes)).equals(bytes)).toBe(true)
      expect(inflateSync(zlibDeflate(bytes)).equals(bytes)).toBe(true)
    }),
    { numRuns: draws(300) },
  )
})

/** Written down: another version of Node, or another processor, packs the same. */
it.each([
  [20, 'b9d1c7c6da30741b'],
  [2_000, '07d02905850f4801'],
  [40_000, 'af6d9a2b4800fd35'],
])('%i lines are packed to bytes that are known', (lines, hash) => {
  const text = Array.from({ length: lines }, (_, at) => `${String((at * 7919) % 1000)} trunk ${String(at)}`).join('\n')
  const packed = [deflate, zlibDeflate].map((pack) => pack(Buffer.from(text)))
  expect(createHash('sha256').update(Buffer.concat(packed)).digest('hex').slice(0, 16)).toBe(hash)
})
