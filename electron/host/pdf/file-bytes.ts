const chunkSize = 1 << 18

/** The bytes of a file that grows at its end. */
export class FileBytes {
  readonly #full: Uint8Array[] = []
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

  whole(): Uint8Array {
    return Buffer.concat([...this.#full, this.#open.subarray(0, this.#used)])
  }

  #begin(least: number): void {
    this.#full.push(this.#open.subarray(0, this.#used))
    this.#open = Buffer.allocUnsafe(Math.max(chunkSize, least))
    this.#used = 0
  }
}
