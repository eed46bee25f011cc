import { X509Certificate } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { readCertificate } from '../../../shared/certificates/read-certificate'
import { certificateShop } from '../../helpers/certificate-shop'
import { allOrFew, draws } from '../../helpers/draws'
import { slow } from '../../helpers/slow'

const shop = certificateShop()
afterAll(shop.close)

const { der } = shop.make({
  subject: { C: 'GB', O: 'Example', CN: 'gw.example.com' },
  extensions: {
    subjectAltName: 'DNS:gw.example.com, IP:192.0.2.1, URI:sip:example.com',
    extendedKeyUsage: 'serverAuth, clientAuth',
    keyUsage: 'digitalSignature',
    basicConstraints: 'CA:FALSE',
    subjectKeyIdentifier: 'hash',
  },
})

const flipped = (index: number, mask: number): Buffer => {
  const copy = Buffer.from(der)
  copy[index] = (copy[index] ?? 0) ^ mask
  return copy
}

function nodeReads(bytes: Buffer): X509Certificate | null {
  try {
    return new X509Certificate(bytes)
  } catch {
    return null
  }
}

/** Whether both read it; what is not read is told in a sentence. */
function agrees(bytes: Buffer): boolean {
  const [mine, other] = [readCertificate(bytes), nodeReads(bytes)]
  if (!mine.ok) expect(mine.failure.message).toMatch(/\.$/)
  if (!mine.ok || !other) return false
  const { fingerprint, validFrom, validTo, selfSigned } = mine.value
  // OpenSSL writes a few things anew before it takes the fingerprint, a damaged algorithm for one.
  if (other.raw.equals(bytes)) expect(fingerprint).toBe(other.fingerprint256.replaceAll(':', '').toLowerCase())
  expect([new Date(validFrom), new Date(validTo)]).toEqual([new Date(other.validFrom), new Date(other.validTo)])
  if (selfSigned) expect(other.issuer).toBe(other.subject)
  return true
}

const megabytes = 10 << 20

/** A header with four bytes of length. */
const long = (tag: number, content: Uint8Array): Buffer => {
  const head = Buffer.from([tag, 0x84, 0, 0, 0, 0])
  head.writeUInt32BE(content.length, 2)
  return Buffer.concat([head, content])
}

/** One in the other, as deep as the bytes go. */
function nested(): Buffer {
  const bytes = Buffer.alloc(megabytes)
  for (let at = 0; at + 6 <= bytes.length; at += 6) {
    bytes.set([0x30, 0x84], at)
    bytes.writeUInt32BE(bytes.length - at - 6, at + 2)
  }
  return bytes
}

const reading = (bytes: Uint8Array): string => {
  const read = readCertificate(bytes)
  return read.ok ? 'read' : read.failure.kind
}

describe('what is not quite a certificate', () => {
  slow('is answered wherever a byte is turned, and never read otherwise than by Node', () => {
    let read = 0
    for (const index of der.keys()) {
      for (const mask of allOrFew([0xff, 1 << (index % 8)], [1 << (index % 8)])) {
        const bytes = flipped(index, mask)
        if (agrees(bytes)) read += 1
      }
    }
    expect(read).toBeGreaterThan(der.length / 8)
  })

  it('is refused wherever it is cut, and where anything follows', () => {
    for (const index of der.keys()) {
      const cut = reading(der.subarray(0, index))
      expect(['damaged', 'no certificate'], `cut at ${String(index)}`).toContain(cut)
    }
    expect(reading(Buffer.concat([der, Buffer.from([0])]))).toBe('damaged')
  })

  it.each([
    ['nothing', Buffer.alloc(0), 'no certificate'],
    ['10 MB of zeros', Buffer.alloc(megabytes), 'too large'],
    ['400 KB of zeros', Buffer.alloc(400 << 10), 'no certificate'],
    ['10 MB, one in the other', nested(), 'too large'],
    ['400 KB, one in the other', nested().subarray(0, 400 << 10), 'damaged'],
    ['400 KB of what is left open', Buffer.alloc(400 << 10, Buffer.from([0x30, 0x80])), 'damaged'],
    ['a row of 150,000', long(0x30, Buffer.alloc(300 << 10, Buffer.from([0x05, 0x00]))), 'damaged'],
    ['an identifier of 100 KB', long(0x30, long(0x30, long(0x06, Buffer.alloc(100 << 10, 1)))), 'no certificate'],
    ['a length of four gigabytes', Buffer.from([0x30, 0x84, 0xff, 0xff, 0xff, 0xff, 0x30]), 'damaged'],
    ['a length of lengths', Buffer.alloc(200, 0xff).fill(0x30, 0, 1), 'damaged'],
  ])('is answered for %s', (_, bytes, expected) => {
    expect(reading(bytes)).toBe(expected)
  })

  it('is answered for any bytes, alone and inside a certificate', () => {
    const edit = fc.record({ at: fc.nat(der.length), bytes: fc.uint8Array({ maxLength: 12 }), skip: fc.nat(12) })
    const mutated = fc
      .array(edit, { minLength: 1, maxLength: 4 })
      .map((edits) =>
        edits.reduce<Buffer>(
          (now, { at, bytes, skip }) => Buffer.concat([now.subarray(0, at), bytes, now.subarray(at + skip)]),
          Buffer.from(der),
        ),
      )
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 400 }), mutated), (bytes) => {
        agrees(Buffer.from(bytes))
      }),
      { numRuns: draws(500) },
    )
  })
})
