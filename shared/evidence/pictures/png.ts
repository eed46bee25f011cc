import { bytesOf, joinedBytes, type Cleaned } from './bytes'

const head = 8
/** Length, name and check sum of a chunk. */
const around = 12

/** What is seen; all else (texts, Exif, time, parts of other programs) is left out. */
const kept: ReadonlySet<string> = new Set('IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP sBIT bKGD pHYs'.split(' '))

/** Of a PNG that is whole, and whose check sums hold. */
export function cleanPng(all: Uint8Array): Cleaned {
  const { u32, text } = bytesOf(all)
  const parts = [all.subarray(0, head)]
  const names = new Set<string>()
  let at = head
  while (!names.has('IEND')) {
    const [length, name] = [u32(at), text(at + 4, 4)]
    const end = at + around + (length ?? 0)
    if (length === undefined || end > all.length || !isInPlace(name, names)) return null
    if (kept.has(name)) {
      if (u32(end - 4) !== crcOf(all.subarray(at + 4, end - 4))) return null
      parts.push(all.subarray(at, end))
    }
    names.add(name)
    at = end
  }
  const [width = 0, height = 0] = [u32(head + 8), u32(head + 12)]
  if (!names.has('IDAT')) return null
  const bytes = joinedBytes(parts)
  return { width, height, bytes, hadMore: bytes.length < all.length }
}

/** Four letters; one that has to be understood and is not is refused, and the first is the head of the picture. */
const isInPlace = (name: string, before: ReadonlySet<string>): boolean =>
  /^[A-Za-z]{4}$/u.test(name) && (before.size === 0) === (name === 'IHDR') && (kept.has(name) || /^[a-z]/u.test(name))

let table: Uint32Array | undefined

function crcTable(): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, number) => {
    let rest = number
    for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1
    return rest
  })
}

function crcOf(bytes: Uint8Array): number {
  const known = (table ??= crcTable())
  let sum = 0xffffffff
  for (const byte of bytes) sum = (known[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8)
  return (sum ^ 0xffffffff) >>> 0
}
