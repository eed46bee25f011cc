/** What fits the end record of a plain ZIP archive; one more entry, or a byte more, needs ZIP64 (APPNOTE 4.3.14–16). */
const mostEntries = 0xfffe
const largestOffset = 0xfffffffe

const endSize = 22
const zip64EndSize = 56
const zip64LocatorSize = 20
const version45 = 45

function zip64End(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(zip64EndSize)
  record.writeUInt32LE(0x06064b50, 0)
  record.writeBigUInt64LE(BigInt(zip64EndSize - 12), 4)
  record.writeUInt16LE(version45, 12)
  record.writeUInt16LE(version45, 14)
  record.writeBigUInt64LE(BigInt(count), 24)
  record.writeBigUInt64LE(BigInt(count), 32)
  record.writeBigUInt64LE(BigInt(size), 40)
  record.writeBigUInt64LE(BigInt(offset), 48)
  return record
}

function zip64Locator(endOffset: number): Buffer {
  const record = Buffer.alloc(zip64LocatorSize)
  record.writeUInt32LE(0x07064b50, 0)
  record.writeBigUInt64LE(BigInt(endOffset), 8)
  record.writeUInt32LE(1, 16)
  return record
}

function end(size: number, offset: number): Buffer {
  const record = Buffer.alloc(endSize)
  record.writeUInt32LE(0x06054b50, 0)
  record.writeUInt16LE(0xffff, 8)
  record.writeUInt16LE(0xffff, 10)
  record.writeUInt32LE(size, 12)
  record.writeUInt32LE(offset, 16)
  return record
}

/**
 * The last part of an archive: the central directory and its end record as fflate made them, or, where there are more
 * entries than that record can count (fflate would wrap silently), with the ZIP64 records that can. Throws past 4 GiB.
 */
export function endOfArchive(last: Uint8Array, count: number, offset: number): Uint8Array[] {
  const size = last.length - endSize
  if (offset + size > largestOffset) throw new RangeError('an archive above 4 GiB is not supported')
  if (count <= mostEntries) return [last]
  const directory = last.subarray(0, size)
  return [directory, zip64End(count, size, offset), zip64Locator(offset + size), end(size, offset)]
}
