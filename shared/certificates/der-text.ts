import { latin1Text, strictlyDecoded } from '../text/decoded-text'
import type { DerElement } from './der'

/** The ways in which a certificate writes text, by tag. */
const readers: Readonly<Record<number, (bytes: Uint8Array) => string | null>> = {
  0x0c: (bytes) => strictlyDecoded(bytes, 'utf-8'),
  0x12: latin1Text,
  0x13: latin1Text,
  0x14: latin1Text,
  0x16: latin1Text,
  0x1a: latin1Text,
  0x1c: utf32Text,
  0x1e: (bytes) => strictlyDecoded(bytes, 'utf-16be'),
}

/** Text of any kind; undefined where the element is something else, null where it is text that cannot be read. */
export const textOf = (element: DerElement): string | null | undefined => readers[element.tag]?.(element.content)

function utf32Text(bytes: Uint8Array): string | null {
  if (bytes.length % 4 !== 0) return null
  let text = ''
  for (let index = 0; index < bytes.length; index += 4) {
    const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(index, index + 4)
    const point = a * 0x1000000 + b * 0x10000 + c * 0x100 + d
    if (point > 0x10ffff) return null
    text += String.fromCodePoint(point)
  }
  return text
}
