import { ObjectIdentifier } from 'asn1js'
import { tags, type DerElement } from './der'

/** Longer than any object identifier that is given out. */
const longestIdentifier = 128

/** `1.2.840.113549.1.1.11` */
export function identifierOf(element: DerElement | undefined): string | undefined {
  const { block, content = [] } = element ?? {}
  const isWhole = content.length > 0 && content.length <= longestIdentifier && (content.at(-1) ?? 0x80) < 0x80
  return isWhole && block instanceof ObjectIdentifier ? block.getValue() : undefined
}

export function booleanOf(element: DerElement | undefined): boolean | undefined {
  return element?.tag === tags.boolean && element.content.length === 1 ? element.content[0] !== 0 : undefined
}

/** The bytes of a string of bits, and how many of the last byte do not count. */
export interface Bits {
  bytes: Uint8Array
  unused: number
}

export function bitsOf(element: DerElement | undefined): Bits | undefined {
  const unused = element?.tag === tags.bitString ? element.content[0] : undefined
  if (!element || unused === undefined || unused > 7) return undefined
  return { bytes: element.content.subarray(1), unused }
}

/** Which bits are set, counted from the left. */
export const setBits = ({ bytes, unused }: Bits): number[] =>
  [...bytes].flatMap((byte, index) => {
    const counting = index === bytes.length - 1 ? 8 - unused : 8
    return Array.from({ length: counting }, (_, bit) => bit)
      .filter((bit) => (byte & (0x80 >> bit)) !== 0)
      .map((bit) => index * 8 + bit)
  })

/** How many bits a positive number takes; undefined for what is no number. */
export function bitLengthOf(element: DerElement | undefined): number | undefined {
  if (element?.tag !== tags.integer || element.content.length === 0) return undefined
  const first = element.content.findIndex((byte) => byte !== 0)
  if (first === -1) return 0
  const bytes = element.content.length - first
  return bytes * 8 - Math.clz32((element.content[first] ?? 0) << 24)
}

/** A small number, as lengths and versions are. */
export function smallNumberOf(element: DerElement | undefined): number | undefined {
  if (element?.tag !== tags.integer || element.content.length === 0 || element.content.length > 4) return undefined
  let number = 0
  for (const byte of element.content) number = (number << 8) | byte
  return (number << (32 - element.content.length * 8)) >> (32 - element.content.length * 8)
}

/** In hexadecimal capitals, an even count of them, with a minus where it is negative: `-05`, `0A1B`. */
export function signedHexOf(element: DerElement | undefined): string | undefined {
  if (element?.tag !== tags.integer || !isShortest(element.content)) return undefined
  const { content } = element
  const isNegative = (content[0] ?? 0) >= 0x80
  const digits = hexOf(isNegative ? negated(content) : content).replace(/^00(?=..)/u, '')
  return `${isNegative ? '-' : ''}${digits.toUpperCase()}`
}

/** DER writes a number with no more bytes than it takes. */
function isShortest([first, second]: Uint8Array): boolean {
  if (first === undefined || second === undefined) return first !== undefined
  return !((first === 0 && second < 0x80) || (first === 0xff && second >= 0x80))
}

/** Two's complement: each bit turned, and one added. */
function negated(bytes: Uint8Array): Uint8Array {
  const turned = bytes.map((byte) => byte ^ 0xff)
  for (let index = turned.length - 1; index >= 0; index -= 1) {
    const sum = (turned[index] ?? 0) + 1
    turned[index] = sum
    if (sum < 0x100) break
  }
  return turned
}

const pairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** Two small digits a byte. */
export function hexOf(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += pairs[byte] ?? ''
  return text
}
