import { crc32, deflateSync } from 'node:zlib'

/** Pictures of 16 by 12 pixels, of each kind that is kept, and what cameras write into them. */

export function pngChunk(name: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const around = Buffer.alloc(8)
  around.writeUInt32BE(data.length, 0)
  around.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)])
}

export const pngHead = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')

export interface PngShape {
  width?: number
  height?: number
  /** 2: RGB, 6: with an alpha channel. */
  kind?: 2 | 6
  /** Makes it another picture. */
  shade?: number
  /** Between head and pixels. */
  more?: readonly Buffer[]
}

export function png({ width = 16, height = 12, kind = 2, shade = 40, more = [] }: PngShape = {}): Buffer {
  const ihdr = Buffer.alloc(13)
  ihdr.writeUInt32BE(width, 0)
  ihdr.writeUInt32BE(height, 4)
  ihdr.set([8, kind], 8)
  const channels = kind === 6 ? 4 : 3
  const row = (y: number) =>
    Buffer.from([y % 5, ...Array.from({ length: width * channels }, (_, at) => (at * 7 + y * 3 + shade) & 0xff)])
  const rows = Buffer.concat(Array.from({ length: height }, (_, y) => row(y)))
  const [head, pixels] = [pngChunk('IHDR', ihdr), pngChunk('IDAT', deflateSync(rows))]
  return Buffer.concat([pngHead, head, ...more, pixels, pngChunk('IEND', Buffer.alloc(0))])
}

export const jpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAMABADASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAUH/8QAGhAAAQUBAAAAAAAAAAAAAAAAAAQVFlJjof/EABUBAQEAAAAAAAAAAAAAAAAAAAIE/8QAFxEBAAMAAAAAAAAAAAAAAAAAAAISFP/aAAwDAQACEQMRAD8AkRfPgi+fDW29NQN6ahdskNX/2Q==',
  'base64',
)
export const webp = Buffer.from(
  'UklGRjoAAABXRUJQVlA4IC4AAACwAQCdASoQAAwAAsBMJagCdAEOtXEwAP70X6oM/7P9zvoL2b+8wj8tchs6kQAA',
  'base64',
)

/** Stands in what must not be kept. */
export const place = 'GPS 48.2082 N 16.3738 E'

/** Exif as a camera writes it: which way up, and a word of where it was. */
export function exif(turn: number, isLittle = true): Buffer {
  const tiff = Buffer.alloc(26)
  const [u16, u32] = isLittle
    ? [
        (value: number, at: number) => tiff.writeUInt16LE(value, at),
        (value: number, at: number) => tiff.writeUInt32LE(value, at),
      ]
    : [
        (value: number, at: number) => tiff.writeUInt16BE(value, at),
        (value: number, at: number) => tiff.writeUInt32BE(value, at),
      ]
  tiff.write(isLittle ? 'II' : 'MM', 0, 'latin1')
  u16(42, 2)
  u32(8, 4)
  u16(1, 8)
  u16(0x0112, 10)
  u16(3, 12)
  u32(1, 14)
  u16(turn, 18)
  return Buffer.concat([tiff, Buffer.from(place)])
}

export function jpegSegment(marker: number, data: Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}

/** Behind the first two bytes. */
export const inJpeg = (...segments: Buffer[]): Buffer =>
  Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)])

export const cameraJpeg = (turn = 6, isLittle = true): Buffer =>
  Buffer.concat([
    inJpeg(
      jpegSegment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exif(turn, isLittle)])),
      jpegSegment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${place}`)),
      jpegSegment(0xfe, Buffer.from(place)),
      jpegSegment(0xed, Buffer.from(`Photoshop 3.0\0${place}`)),
    ),
    Buffer.from(`a film of the same moment, ${place}`),
  ])

export const cameraPng = (): Buffer =>
  png({ more: [pngChunk('tEXt', Buffer.from(`Comment\0${place}`)), pngChunk('eXIf', exif(1))] })

/** With the head that says that Exif follows, and Exif. */
export function cameraWebp(): Buffer {
  const chunk = (name: string, data: Buffer): Buffer => {
    const size = Buffer.alloc(4)
    size.writeUInt32LE(data.length)
    return Buffer.concat([Buffer.from(name), size, data, Buffer.alloc(data.length % 2)])
  }
  const vp8x = chunk('VP8X', Buffer.from([0x0c, 0, 0, 0, 15, 0, 0, 11, 0, 0]))
  const body = Buffer.concat([vp8x, webp.subarray(12), chunk('EXIF', exif(1)), chunk('XMP ', Buffer.from(place))])
  const size = Buffer.alloc(4)
  size.writeUInt32LE(body.length + 4)
  return Buffer.concat([Buffer.from('RIFF'), size, Buffer.from('WEBP'), body])
}
