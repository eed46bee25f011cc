import type { Picture } from './picture'

const headerLength = 6
const entryLength = 16
const bitmapHeaderLength = 40
/** The size from which Windows reads PNG; below it some programs read bitmaps only. */
const pngFrom = 256

/** The .ico file of a picture in several sizes, at most 256 pixels. */
export function ico(pictures: readonly Picture[]): Buffer {
  const images = pictures.map((picture) => (picture.size < pngFrom ? bitmap(picture) : picture.png))
  const header = Buffer.alloc(headerLength + entryLength * images.length)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(images.length, 4)
  let place = header.length
  for (const [index, image] of images.entries()) {
    writeEntry(header.subarray(headerLength + entryLength * index), pictures[index]?.size ?? 0, image.length, place)
    place += image.length
  }
  return Buffer.concat([header, ...images])
}

function writeEntry(entry: Buffer, size: number, length: number, place: number): void {
  // 256 is written as 0.
  entry.writeUInt8(size % 256, 0)
  entry.writeUInt8(size % 256, 1)
  entry.writeUInt16LE(1, 4)
  entry.writeUInt16LE(32, 6)
  entry.writeUInt32LE(length, 8)
  entry.writeUInt32LE(place, 12)
}

/** A bitmap of an icon: bottom row first, then a mask that is empty because alpha says it all. */
function bitmap({ size, pixels }: Picture): Buffer {
  const header = Buffer.alloc(bitmapHeaderLength)
  header.writeUInt32LE(bitmapHeaderLength, 0)
  header.writeInt32LE(size, 4)
  header.writeInt32LE(size * 2, 8)
  header.writeUInt16LE(1, 12)
  header.writeUInt16LE(32, 14)
  const rows = Array.from({ length: size }, (_, row) => pixels.subarray(row * size * 4, (row + 1) * size * 4))
  const mask = Buffer.alloc(size * Math.ceil(size / 32) * 4)
  return Buffer.concat([header, ...rows.reverse().map(blueFirst), mask])
}

function blueFirst(row: Buffer): Buffer {
  const turned = Buffer.from(row)
  for (let at = 0; at < turned.length; at += 4) {
    turned.writeUInt8(row.readUInt8(at + 2), at)
    turned.writeUInt8(row.readUInt8(at), at + 2)
  }
  return turned
}
