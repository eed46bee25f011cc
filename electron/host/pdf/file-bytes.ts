const chunkSize = 1 << 18

/** The bytes of a file that grows at its end. */
export class FileBytes {
  #full: Uint8Array[] = []
  #open = Buffer.allocUnsafe(chunkSize)
  #used = 0

  /** @returns how many bytes it takes; of each character the low byte is written */
  addText(text: string): number {
    if (text.length > this.#open.length - this.#used) return this.add(Buffer.from(text, 'latin1'))
    this.#used += this.#open.write(text, this.#used, 'latin1')
    return text.length
  }

  /** @returns how many bytes it takes */
  add(bytes: Uint8Array): number {
    if (bytes.length > this.#open.length - this.#used) this.#begin(bytes.length)
    this.#open.set(bytes, this.#used)
    this.#used += bytes.length
    return bytes.length
  }

  /** The chunks that are full since they were taken before; they are kept here no longer. */
  take(): Uint8Array[] {
    const taken = this.#full
    if (taken.length > 0) this.#full = []
    return taken
  }

  /** The same, with what is behind the last of them. */
  takeAll(): Uint8Array[] {
    if (this.#used > 0) this.#begin(chunkSize)
    return this.take()
  }

  #begin(least: number): void {
    this.#full.push(this.#open.subarray(0, this.#used))
    this.#open = Buffer.allocUnsafe(Math.max(chunkSize, least))
    this.#used = 0
  }
}
