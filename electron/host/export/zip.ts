import { crc32 } from 'node:zlib'
import { Zip, type ZipInputFile } from 'fflate'
import { deflate } from '../files/deflate'
import { distinctSafePaths, fileMode } from '../files/relative-path'
import { endOfArchive } from './zip-end'

export interface ZipEntry {
  path: string
  bytes: Uint8Array
}

/** Chunks are gathered to about this many bytes: few to write, and yet other work gets its turn between them. */
const chunkSize = 1 << 18

/** fflate reads the fields of the local clock, so this date gives the same bytes in every time zone. */
const writtenOn = new Date(2000, 0, 1)

const unix = 3
const regularFile = 0o100000
const deflated = 8

function add(zip: Zip, { path, bytes }: ZipEntry): void {
  const file: ZipInputFile = {
    filename: path,
    size: bytes.length,
    crc: crc32(bytes),
    compression: deflated,
    os: unix,
    // The upper half holds the Unix mode; a shift would overflow.
    attrs: (regularFile | fileMode(path)) * 0x10000,
    mtime: writtenOn,
  }
  zip.add(file)
  file.ondata?.(null, deflate(bytes), true)
}

/**
 * A ZIP archive of the entries, in their order, as chunks to be written one after the other. The same entries give the
 * same bytes on every machine. Throws on a path that is not safe or given twice, and past 4 GiB: the caller's mistake.
 */
export function* zipEntries(entries: Iterable<ZipEntry>): Generator<Uint8Array, void> {
  const isAcceptable = distinctSafePaths()
  let chunks: Uint8Array[] = []
  let waiting = 0
  let offset = 0
  let count = 0
  const zip = new Zip((error, chunk, final) => {
    if (error) throw error
    chunks.push(...(final ? endOfArchive(chunk, count, offset) : [chunk]))
    waiting += chunk.length
    offset += chunk.length
  })
  for (const entry of entries) {
    if (!isAcceptable(entry.path)) throw new Error(`not a path for an archive: ${entry.path}`)
    add(zip, entry)
    count += 1
    if (waiting >= chunkSize) {
      yield Buffer.concat(chunks)
      chunks = []
      waiting = 0
    }
  }
  zip.end()
  yield Buffer.concat(chunks)
}
