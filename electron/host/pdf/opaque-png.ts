import { crc32, inflateSync } from 'node:zlib'
import { zlibDeflate } from '../files/deflate'

const head = 8
const around = 12
/** Of those with an alpha channel, which are decoded: as many as a large screen shows. */
const mostPixels = 24_000_000

const kinds = { gray: 0, rgb: 2, palette: 3, grayAlpha: 4, rgbAlpha: 6 } as const

/** Kinds with an alpha channel: how many bytes a pixel has, and what it is without. */
const withAlpha = new Map<number, { channels: number; kind: number }>([
  [kinds.grayAlpha, { channels: 2, kind: kinds.gray }],
  [kinds.rgbAlpha, { channels: 4, kind: kinds.rgb }],
])

/**
 * A PNG without anything that lets a page shine through: on white, as it is looked at. PDFKit would take such out in a
 * turn of its own, after the page is done. Null where it is written in a way that is not taken here.
 */
export function opaquePng(png: Buffer | Uint8Array): Uint8Array | null {
  const chunks = chunksOf(Buffer.from(png))
  const ihdr = chunks.find(({ name }) => name === 'IHDR')?.data
  if (!ihdr || ihdr[12] !== 0) return null
  const alpha = withAlpha.get(ihdr[9] ?? 0)
  if (alpha === undefined) return written(chunks.filter(({ name }) => name !== 'tRNS'))
  const [width, height] = [ihdr.readUInt32BE(0), ihdr.readUInt32BE(4)]
  if (ihdr[8] !== 8 || width * height > mostPixels) return null
  const pixels = pixelsOf(chunks, width * alpha.channels, height, alpha.channels)
  if (!pixels) return null
  const plain = Buffer.from(ihdr)
  plain[9] = alpha.kind
  const data = Buffer.from(zlibDeflate(onWhite(pixels, width, height, alpha.channels)))
  return written([
    { name: 'IHDR', data: plain },
    { name: 'IDAT', data },
    { name: 'IEND', data: Buffer.alloc(0) },
  ])
}

interface Chunk {
  name: string
  data: Buffer
}

function chunksOf(png: Buffer): Chunk[] {
  const chunks: Chunk[] = []
  for (let at = head; at + around <= png.length;) {
    const length = png.readUInt32BE(at)
    chunks.push({ name: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) })
    at += around + length
  }
  return chunks
}

function written(chunks: readonly Chunk[]): Buffer {
  const parts = chunks.map(({ name, data }) => {
    const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
    const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    size.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(named))
    return Buffer.concat([size, named, sum])
  })
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts])
}

/** Bytes of the rows, filters undone; null where there are fewer than it says. */
function pixelsOf(chunks: readonly Chunk[], across: number, height: number, channels: number): Buffer | null {
  const packed = Buffer.concat(chunks.filter(({ name }) => name === 'IDAT').map(({ data }) => data))
  const size = (across + 1) * height
  try {
    const rows = inflateSync(packed, { maxOutputLength: size })
    return rows.length === size ? unfiltered(rows, across, height, channels) : null
  } catch {
    return null
  }
}

function unfiltered(rows: Buffer, across: number, height: number, channels: number): Buffer {
  // A row and a pixel of nothing before, so that what stands left and above is always there.
  const wide = across + channels
  const out = Buffer.alloc(wide * (height + 1))
  for (let row = 0; row < height; row += 1) {
    const filter = filters[rows.readUInt8(row * (across + 1))] ?? none
    for (let x = 0; x < across; x += 1) {
      const to = (row + 1) * wide + channels + x
      const [left, up, corner] = [to - channels, to - wide, to - wide - channels]
      const guess = filter(out.readUInt8(left), out.readUInt8(up), out.readUInt8(corner))
      out[to] = (rows.readUInt8(row * (across + 1) + 1 + x) + guess) & 0xff
    }
  }
  const plain = Array.from({ length: height }, (_, row) => out.subarray((row + 1) * wide + channels, (row + 2) * wide))
  return Buffer.concat(plain)
}

type Filter = (left: number, up: number, corner: number) => number

const none: Filter = () => 0
/** As PNG has them, by number. */
const filters: readonly Filter[] = [
  none,
  (left) => left,
  (_, up) => up,
  (left, up) => (left + up) >> 1,
  (left, up, corner) => {
    const guess = left + up - corner
    const [byLeft, byUp, byCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
    if (byLeft <= byUp && byLeft <= byCorner) return left
    return byUp <= byCorner ? up : corner
  },
]

/** Rows without a filter. */
function onWhite(pixels: Buffer, width: number, height: number, channels: number): Buffer {
  const colours = channels - 1
  const out = Buffer.alloc((width * colours + 1) * height)
  let to = 0
  for (let at = 0; at < pixels.length; at += channels) {
    if (at % (width * channels) === 0) to += 1
    const cover = (pixels[at + colours] ?? 255) / 255
    for (let colour = 0; colour < colours; colour += 1, to += 1)
      out[to] = Math.round((pixels[at + colour] ?? 0) * cover + 255 * (1 - cover))
  }
  return out
}
