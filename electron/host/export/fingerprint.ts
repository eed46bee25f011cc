import { createHash } from 'node:crypto'
import type { Fingerprint } from '../../../shared/bundle/bundle'

/** SHA-256 and size of a text in UTF-8. */
export const fingerprint = (text: string): Fingerprint => fingerprintOf(Buffer.from(text))

export const fingerprintOf = (bytes: Uint8Array): Fingerprint => ({
  sha256: createHash('sha256').update(bytes).digest('hex'),
  bytes: bytes.length,
})
