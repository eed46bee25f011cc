import { exportThread, type ExportThread } from './export-thread'
import type { ExportMessage, ExportWork } from './export-work'
import type { Ready } from '../../../shared/plan/readiness'
import type { TreeFile } from '../files/file-tree'
import { refusal } from '../refusal'

export interface Progress {
  done: number
  total: number
  /** The file that was made or written last. */
  what: string
}

/** So often progress is told at most. */
const tellMs = 100

/** One export: it is made in a thread of its own, told how far it has come, and ends where it was cancelled. */
export class ExportJob {
  #thread: ExportThread | undefined
  #isCancelled = false
  #total = 0
  #done = 0
  #toldAt = 0
  /** Of all that was made so far. */
  bytes = 0
  ready: Ready = 'nothing planned'
  missing: string[] = []
  picturesLeft: string[] = []

  /** @param worker the built file of the thread */
  constructor(
    private readonly worker: string,
    private readonly tell: (progress: Progress) => void,
  ) {}

  cancel(): void {
    this.#isCancelled = true
    this.#thread?.stop()
  }

  /** The bytes of an export that is one file, as they are made. Rejects where the job was cancelled. */
  async *chunks(work: ExportWork): AsyncGenerator<Uint8Array> {
    for await (const message of this.#messages(work, 1)) {
      if (message.kind !== 'chunk') continue
      this.bytes += message.bytes.length
      yield message.bytes
    }
    this.#expectGoing()
  }

  /** The files of an export that is a folder. Each is made, and then written. Rejects where the job was cancelled. */
  async files(work: ExportWork): Promise<TreeFile[]> {
    const files: TreeFile[] = []
    for await (const message of this.#messages(work, 2)) {
      if (message.kind !== 'made' || !message.bytes) continue
      this.bytes += message.bytes.length
      files.push({ path: message.path, bytes: message.bytes })
    }
    return files
  }

  /** The same files, to be written. Throws where the job was cancelled. */
  *write(files: Iterable<TreeFile>): Generator<TreeFile> {
    for (const file of files) {
      yield file
      this.#step(file.path)
    }
    this.#expectGoing()
  }

  async *#messages(work: ExportWork, stepsForEach: number): AsyncGenerator<ExportMessage> {
    this.#expectGoing()
    this.#thread = exportThread(this.worker, work)
    for await (const message of this.#thread.messages()) {
      if (message.kind === 'begun') {
        this.#total = stepsForEach * message.count
        this.ready = message.ready
      }
      if (message.kind === 'made') this.#step(message.path)
      if (message.kind === 'done') {
        this.missing = message.missing
        this.picturesLeft = message.picturesLeft
      }
      yield message
    }
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
