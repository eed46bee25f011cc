import { bytesOf, joinedBytes, type Bytes, type Cleaned } from './bytes'

const head = 12
const kept: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP', 'ANIM', 'ANMF'])
/** Flags of `VP8X` that say that Exif and XMP follow. */
const told = 0x08 | 0x04

interface Chunk {
  name: string
  /** Where its data begin. */
  at: number
  part: Uint8Array
}

/** Of a WebP that is whole. */
export function cleanWebp(all: Uint8Array): Cleaned {
  const bytes = bytesOf(all)
  const size = bytes.u32le(4)
  if (size === undefined || size + 8 > all.length) return null
  const chunks = chunksOf(bytes, size + 8)
  const first = chunks?.[0]
  const measures = first && measuresOf(first, bytes)
  if (!chunks || !measures) return null
  const body = joinedBytes(chunks.filter(({ name }) => kept.has(name)).map(withoutFlags))
  const start = new Uint8Array(all.subarray(0, head))
  new DataView(start.buffer).setUint32(4, body.length + 4, true)
  const clean = joinedBytes([start, body])
  return { ...measures, bytes: clean, hadMore: clean.length < all.length }
}

function chunksOf({ all, text, u32le }: Bytes, end: number): Chunk[] | null {
  const chunks: Chunk[] = []
  for (let at = head; at < end;) {
    const length = u32le(at + 4)
    const next = at + 8 + (length ?? 0) + ((length ?? 0) % 2)
    if (length === undefined || next > end) return null
    chunks.push({ name: text(at, 4), at: at + 8, part: all.subarray(at, next) })
    at = next
  }
  return chunks
}

function withoutFlags({ name, part }: Chunk): Uint8Array {
  if (name !== 'VP8X') return part
  // A copy: `slice` of Node's buffers is none.
  const own = new Uint8Array(part)
  own[8] = (own[8] ?? 0) & ~told
  return own
}

const low14 = 0x3fff

type Measures = { width: number; height: number } | null
const both = (width: number | undefined, height: number | undefined): Measures =>
  width === undefined || height === undefined ? null : { width, height }

/** Of the frame, or of the whole where it has more than one. */
function measuresOf({ name, at }: Chunk, { u16le, u24le, u32le }: Bytes): Measures {
  const plus1 = (value: number | undefined): number | undefined => (value === undefined ? undefined : value + 1)
  const low = (value: number | undefined): number | undefined => (value === undefined ? undefined : value & low14)
  if (name === 'VP8X') return both(plus1(u24le(at + 4)), plus1(u24le(at + 7)))
  if (name === 'VP8 ') return both(low(u16le(at + 6)), low(u16le(at + 8)))
  const bits = name === 'VP8L' ? u32le(at + 1) : undefined
  return bits === undefined ? null : both((bits & low14) + 1, ((bits >>> 14) & low14) + 1)
}
