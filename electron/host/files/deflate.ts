import { deflateSync, zlibSync } from 'fflate'

// In plain JavaScript: the zlib of Node packs otherwise from one version or processor to the next, and the same plan has
// to give the same bytes on every machine. Without `mem` fflate takes tables as large as what is packed needs.
const options = { level: 6 } as const

/** Raw deflate, as archives have it. */
export const deflate = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => deflateSync(bytes, options)

/** Deflate with the head and sum of zlib, as PDF and PNG have it. */
export const zlibDeflate = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => zlibSync(bytes, options)
