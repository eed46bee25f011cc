import type { BundleMachine } from '../../../shared/bundle/bundle'
import type { PictureOf } from '../../../shared/plan/pictures'
import type { Document } from '../../../shared/document/document'
import { fingerprintOf } from './fingerprint'
import { pdfChunks, pdfFile } from '../pdf/pdf'
import type { Paper } from '../pdf/sheet'

/** What a PDF is made with. */
export interface PrintSettings {
  paper?: Paper
  /** Told of the characters that no font has; they stand as their code. */
  onMissing?: (characters: readonly string[]) => void
  /** The bytes of a picture that is kept as evidence; null where it is not there as it was. */
  pictureOf?: PictureOf
}

export function printPdf(document: Document, { onMissing, ...options }: PrintSettings): Uint8Array {
  const { bytes, missing } = pdfFile(document, options)
  if (missing.length > 0) onMissing?.(missing)
  return bytes
}

/** The same piece by piece: of a large plan it is hundreds of megabytes, which nobody needs at once. */
export function* printInChunks(document: Document, { onMissing, ...options }: PrintSettings): Generator<Uint8Array> {
  const { missing } = yield* pdfChunks(document, options)
  if (missing.length > 0) onMissing?.(missing)
}

export const bundleMachine = (settings: PrintSettings = {}): BundleMachine => ({
  encode: (text) => Buffer.from(text),
  fingerprint: fingerprintOf,
  printPdf: (document) => printPdf(document, settings),
  pictureOf: settings.pictureOf ?? (() => null),
})
