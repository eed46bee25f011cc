import type { LockOptions } from '../store/lock'
import { OpenFile } from './open-file'

/** The files that this host works on, each once, however many windows have it open. */
export class OpenFiles {
  readonly #files = new Map<string, OpenFile>()

  constructor(private readonly lockOptions: () => LockOptions) {}

  /** Does work on a file, in its turn. The file stays locked while somebody uses it. */
  async use<Value>(path: string, work: (file: OpenFile) => Promise<Value>): Promise<Value> {
    const file = this.#files.get(path) ?? new OpenFile(path, this.lockOptions)
    this.#files.set(path, file)
    this.enter(file)
    try {
      return await file.turn(() => work(file))
    } finally {
      await this.leave(file)
    }
  }

  enter(file: OpenFile): void {
    file.users += 1
  }

  /** The last one who leaves frees the lock. */
  async leave(file: OpenFile): Promise<void> {
    file.users -= 1
    if (file.users > 0) return
    await file.turn(async () => {
      if (isUsed(file)) return
      await file.release()
      if (!isUsed(file)) this.#files.delete(file.path)
    })
  }
}

/** Somebody may have come while something else was waited for. */
const isUsed = ({ users }: OpenFile): boolean => users > 0
