import { setImmediate as otherWork } from 'node:timers/promises'
import type { TreeFile } from './file-tree'
import { refusal } from './refusal'

export interface Progress {
  done: number
  total: number
  /** The file that was made or written last. */
  what: string
}

/** So often progress is told at most. */
const tellMs = 100
/** For so long other calls may wait. */
const breathMs = 15

/** One export: it is told how far it has come, gives way to other calls, and ends where it was cancelled. */
export class ExportJob {
  #isCancelled = false
  #total = 0
  #done = 0
  #toldAt = 0
  #breathedAt = performance.now()

  constructor(private readonly tell: (progress: Progress) => void) {}

  cancel(): void {
    this.#isCancelled = true
  }

  /** Makes the files one by one, while other calls are answered in between. Rejects where the job was cancelled. */
  async make(files: Iterable<TreeFile>, count: number): Promise<TreeFile[]> {
    const made: TreeFile[] = []
    // Each is made, and then written.
    this.#total = 2 * count
    for (const file of files) {
      made.push(file)
      this.#step(file.path)
      await this.#breathe()
    }
    return made
  }

  /** The same files, to be written. Throws where the job was cancelled. */
  *write(files: Iterable<TreeFile>): Generator<TreeFile> {
    for (const file of files) {
      yield file
      this.#step(file.path)
    }
    this.#expectGoing()
  }

  async #breathe(): Promise<void> {
    if (performance.now() - this.#breathedAt < breathMs) return
    await otherWork()
    this.#breathedAt = performance.now()
    this.#expectGoing()
  }

  #expectGoing(): void {
    if (this.#isCancelled) throw refusal('cancelled', 'The export was cancelled.', 'Nothing was written.')
  }

  #step(what: string): void {
    this.#expectGoing()
    this.#done += 1
    const now = performance.now()
    if (this.#done < this.#total && now - this.#toldAt < tellMs) return
    this.#toldAt = now
    this.tell({ done: this.#done, total: this.#total, what })
  }
}
