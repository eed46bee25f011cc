import { bytesOf } from './bytes'

const orientation = 0x0112
const sizeOfEntry = 12

/** 1 to 8: as Exif counts the ways in which a camera was held; 1 where it does not say. */
export function turnIn(tiff: Uint8Array): number {
  const { text, ...read } = bytesOf(tiff)
  const isLittle = text(0, 2) === 'II'
  const [u16, u32] = isLittle ? [read.u16le, read.u32le] : [read.u16, read.u32]
  const entries = u32(4) ?? tiff.length
  const count = u16(entries) ?? 0
  for (let at = 0; at < count; at += 1) {
    const entry = entries + 2 + at * sizeOfEntry
    const tag = u16(entry)
    if (tag === undefined) return 1
    if (tag === orientation) return wayOf(u16(entry + 8))
  }
  return 1
}

const wayOf = (value: number | undefined): number => (value !== undefined && value >= 1 && value <= 8 ? value : 1)

/** The part of a JPEG that is Exif, with that one word in it. */
export const minimalExif = (turn: number): Uint8Array =>
  Uint8Array.of(
    ...[0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0],
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1],
    ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0],
    ...[0, 0, 0, 0],
  )
