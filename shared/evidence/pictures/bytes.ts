/** Reads bytes of a picture; past the end it gives undefined, and nothing is thrown. */
export interface Bytes {
  all: Uint8Array
  /** Big-endian. */
  u16: (at: number) => number | undefined
  u32: (at: number) => number | undefined
  /** Little-endian. */
  u16le: (at: number) => number | undefined
  u24le: (at: number) => number | undefined
  u32le: (at: number) => number | undefined
  /** As Latin-1. */
  text: (at: number, length: number) => string
}

export function bytesOf(all: Uint8Array): Bytes {
  const view = new DataView(all.buffer, all.byteOffset, all.byteLength)
  const within =
    (size: number, read: (at: number) => number) =>
    (at: number): number | undefined =>
      at >= 0 && at + size <= all.length ? read(at) : undefined
  return {
    all,
    u16: within(2, (at) => view.getUint16(at)),
    u32: within(4, (at) => view.getUint32(at)),
    u16le: within(2, (at) => view.getUint16(at, true)),
    u24le: within(3, (at) => view.getUint16(at, true) + view.getUint8(at + 2) * 0x1_00_00),
    u32le: within(4, (at) => view.getUint32(at, true)),
    text: (at, length) => String.fromCharCode(...all.subarray(at, at + length)),
  }
}

export function joinedBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** A picture without what is beside it; null where it is cut off, damaged or not as the format has it. */
export type Cleaned = { width: number; height: number; bytes: Uint8Array<ArrayBuffer>; hadMore: boolean } | null
