import { deflateSync } from 'fflate'

/** fflate clears its tables for each file, and a table of half a megabyte is of no use to a file of a few hundred bytes. */
const smallFile = 1 << 14
const tableSize = (bytes: Uint8Array) => (bytes.length < smallFile ? 1 : 8)

/** Raw deflate, level 6, in plain JavaScript: the same bytes on every machine, which the zlib of Node does not promise. */
export const deflate = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  deflateSync(bytes, { level: 6, mem: tableSize(bytes) })
