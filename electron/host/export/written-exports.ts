import { basename } from 'node:path'
import type { ExportForm } from '../../../shared/contract/export-choices'
import { readInputBytes } from '../files/input-file'
import { refusal } from '../refusal'
import { isDocument } from '../../../shared/contract/export-endings'

/** A window asks for what it exported last. */
const remembered = 20
/** Larger than a checklist of a thousand trunks. */
const largest = 64 << 20

interface Written {
  path: string
  form: ExportForm
}

/** What exports wrote, by the word of each. A window names no path: it gets what it exported, and nothing else. */
export class WrittenExports {
  readonly #written = new Map<string, Written>()

  add(job: string, written: Written): void {
    this.#written.delete(job)
    this.#written.set(job, written)
    const [oldest] = this.#written.keys()
    if (oldest !== undefined && this.#written.size > remembered) this.#written.delete(oldest)
  }

  /** Throws a `Refusal` where nothing was exported by that word. */
  pathOf(job: string): string {
    return this.#of(job).path
  }

  /** The path where its ending says what it is: what the system opens by its ending is a document, never a program. */
  documentOf(job: string): string {
    const { path, form } = this.#of(job)
    if (isDocument(path, form)) return path
    throw refusal('not-here', `${basename(path)} is opened from its folder.`, 'Show it in its folder.')
  }

  /** Throws a `Refusal` where it is no file any more, or one that is too large to be shown. */
  async read(job: string): Promise<Buffer> {
    const { path } = this.#of(job)
    const read = await readInputBytes(path, { maxBytes: largest })
    if (read.ok) return read.value
    throw read.failure.kind === 'too-large'
      ? refusal('not-readable', `${basename(path)} is too large to be shown here.`, 'Open it from its folder.')
      : refusal('not-readable', `${basename(path)} cannot be read any more.`, 'Export it again.')
  }

  #of(job: string): Written {
    const written = this.#written.get(job)
    if (written) return written
    throw refusal('not-there', 'This export is not known any more.', 'Export it again.')
  }
}
