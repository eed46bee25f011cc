import { turnOfJpeg } from '../../../shared/evidence/pictures/jpeg'
import { readPicture } from '../../../shared/evidence/pictures/read-picture'
import type { PictureOf, PictureRecord } from '../../../shared/plan/pictures'
import { opaquePng } from './opaque-png'

/** A picture in a form that PDFKit sets at once, and how large it is: in points, at what a screen shows. */
export interface Drawable {
  bytes: Uint8Array
  width: number
  height: number
}

/** In points: 96 pixels are an inch. */
const point = 0.75

/** Null where it is not there, or of a kind that a PDF does not take: WebP, and PNG in ways that few write. */
export function drawable(record: PictureRecord, pictureOf: PictureOf): Drawable | null {
  const kept = record.type === 'WebP' ? null : pictureOf(record)
  const read = kept === null ? null : readPicture(record.name, kept)
  if (!read?.ok) return null
  const { type, bytes, width, height } = read.value
  if (type === 'JPEG') return jpeg(bytes, width, height)
  const opaque = opaquePng(bytes)
  return opaque && { bytes: opaque, width: width * point, height: height * point }
}

/** One that was taken on its side is as wide as it is high. */
function jpeg(bytes: Uint8Array, width: number, height: number): Drawable {
  const isOnSide = turnOfJpeg(bytes) > 4
  const [wide, high] = isOnSide ? [height, width] : [width, height]
  return { bytes, width: wide * point, height: high * point }
}
