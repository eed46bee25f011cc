import { Constructed, fromBER, type BaseBlock } from 'asn1js'

/** An element of DER, or of as much of BER as certificates meet (lengths that are left open). */
export interface DerElement {
  /** Class, form and number in one, as it is written. */
  tag: number
  /** From its tag to its end. */
  bytes: Uint8Array
  content: Uint8Array
  /** As the library has read it. */
  block: BaseBlock
}

export const tags = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  identifier: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const

/** `[0]` and so on, of what has others inside. */
export const context = (number: number): number => 0xa0 | number

/** Far beyond any certificate, even with ten thousand names, and beyond PKCS #7 with every authority of a browser. */
export const mostBytes = 512 << 10

/** So that a hostile file costs no more than a look: certificates nest some ten levels. */
const limits = { maxDepth: 32, maxNodes: 100_000, maxContentLength: mostBytes, parseEmbedded: false, copyInput: false }

/** The element that the bytes begin with, or undefined where none begins there that ends within them. */
export function derElement(bytes: Uint8Array): DerElement | undefined {
  const block = blockOf(bytes.subarray(0, mostBytes))
  return block && elementOf(block)
}

function blockOf(bytes: Uint8Array): BaseBlock | undefined {
  try {
    const { offset, result } = fromBER(bytes, limits)
    return offset > 0 ? result : undefined
  } catch {
    // A moment that is none throws.
    return undefined
  }
}

function elementOf(block: BaseBlock): DerElement {
  const { idBlock, lenBlock, valueBeforeDecodeView: bytes } = block
  const head = idBlock.blockLength + lenBlock.blockLength
  return {
    tag: ((idBlock.tagClass - 1) << 6) | (idBlock.isConstructed ? 0x20 : 0) | Math.min(idBlock.tagNumber, 0x1f),
    bytes,
    // What is left open ends with two zeros.
    content: bytes.subarray(head, lenBlock.isIndefiniteForm ? bytes.length - 2 : bytes.length),
    block,
  }
}

/** What stands in it, one after the other; undefined where it is no element of that kind. */
export const childrenOf = (element: DerElement | undefined, tag: number): DerElement[] | undefined =>
  element?.tag === tag && element.block instanceof Constructed
    ? element.block.valueBlock.value.map(elementOf)
    : undefined
