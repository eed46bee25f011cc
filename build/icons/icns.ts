import type { Picture } from './picture'

/** The parts of an .icns file: the type of each, its size in pixels, and how it is written. */
const parts = [
  { type: 'ic04', size: 16, form: 'argb' },
  { type: 'ic11', size: 32, form: 'png' },
  { type: 'ic05', size: 32, form: 'argb' },
  { type: 'ic12', size: 64, form: 'png' },
  { type: 'ic07', size: 128, form: 'png' },
  { type: 'ic13', size: 256, form: 'png' },
  { type: 'ic08', size: 256, form: 'png' },
  { type: 'ic14', size: 512, form: 'png' },
  { type: 'ic09', size: 512, form: 'png' },
  { type: 'ic10', size: 1024, form: 'png' },
] as const

/** The sizes that an .icns file holds, in pixels. */
export const icnsSizes: readonly number[] = [...new Set<number>(parts.map(({ size }) => size))]

/** The .icns file of a picture. Throws where one of the sizes is missing. */
export function icns(pictures: readonly Picture[]): Buffer {
  const blocks = parts.map(({ type, size, form }) => {
    const picture = pictures.find((each) => each.size === size)
    if (picture === undefined) throw new Error(`The picture is missing at ${String(size)} pixels.`)
    return block(type, form === 'png' ? picture.png : argb(picture.pixels))
  })
  return block('icns', Buffer.concat(blocks))
}

function block(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32BE(content.length + 8, 4)
  return Buffer.concat([head, content])
}

/** The four channels one after the other, each in pieces of at most 128 bytes that are not compressed. */
function argb(pixels: Buffer): Buffer {
  const channels = [3, 0, 1, 2].map((first) => pixels.filter((_, at) => at % 4 === first))
  return Buffer.concat([Buffer.from('ARGB', 'latin1'), ...channels.flatMap(literalPieces)])
}

function literalPieces(channel: Uint8Array): Uint8Array[] {
  const pieces: Uint8Array[] = []
  for (let at = 0; at < channel.length; at += 128) {
    const piece = channel.subarray(at, at + 128)
    pieces.push(Uint8Array.of(piece.length - 1), piece)
  }
  return pieces
}
