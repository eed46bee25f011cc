import { zlibDeflate } from '../files/deflate'
import { FileBytes } from './file-bytes'
import { objectText } from './object-text'
import { inside, type Pdf, type PdfInside, type ReferenceClass } from './pdfkit-inside'

/**
 * Writes a document in place of PDFKit, the same bytes: PDFKit makes an array of bytes of each operator and each line,
 * character by character, and pushes every one of them through a stream.
 */
export function writeQuickly(pdf: Pdf): FileBytes {
  const kit = inside(pdf)
  const file = new FileBytes()
  for (let chunk = kit.read(); chunk !== null; chunk = kit.read()) file.add(chunk)
  kit._write = (data) => {
    kit._offset += typeof data === 'string' ? file.addText(`${data}\n`) : file.add(data)
  }
  const Quick = (quick ??= quickReference(kit))
  kit.ref = (data = {}) => {
    const made = new Quick(pdf, kit._offsets.length + 1, data)
    kit._offsets.push(null)
    kit._waiting += 1
    return made
  }
  return file
}

/**
 * Of an object that is written out: whatever points to it wants its number, and a structure element whether it has a
 * parent. A page has two hundred of them, which are kept to the end.
 */
const written: Record<string, unknown> = { P: true, K: null }
const none: string[] = []

let quick: ReferenceClass | undefined

/** PDFKit tells references by their class, which it shows nowhere but in its references. */
function quickReference(kit: PdfInside): ReferenceClass {
  return class extends kit._root.constructor {
    override write(chunk: string | Uint8Array): void {
      this.buffer.push(chunk)
      this.data['Length'] ??= 0
      if (this.compress) this.data['Filter'] = 'FlateDecode'
    }

    override finalize(): void {
      const kit = inside(this.document)
      const stream = this.buffer.length === 0 ? null : streamOf(this.buffer, this.compress)
      this.buffer = none
      this.offset = kit._offset
      if (stream) this.data['Length'] = stream.length
      kit._write(`${this.id} 0 obj\n${objectText(this.data)}${stream ? '\nstream' : '\nendobj'}`)
      if (stream) {
        kit._write(stream)
        kit._write('\nendstream\nendobj')
      }
      this.data = written
      kit._refEnd(this)
    }
  }
}

/** Operators stand on a line each. */
function streamOf(chunks: readonly (string | Uint8Array)[], isCompressed: boolean): Uint8Array {
  const bytes = isText(chunks)
    ? Buffer.from(`${chunks.join('\n')}\n`, 'latin1')
    : Buffer.concat(chunks.map((chunk) => (typeof chunk === 'string' ? Buffer.from(`${chunk}\n`, 'latin1') : chunk)))
  return isCompressed ? zlibDeflate(bytes) : bytes
}

const isText = (chunks: readonly (string | Uint8Array)[]): chunks is string[] =>
  chunks.every((chunk) => typeof chunk === 'string')
