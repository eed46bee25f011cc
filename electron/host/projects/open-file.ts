import { Refusal } from '../refusal'
import { serialQueue, type Turn } from '../serial-queue'
import { removeTemporaries } from '../store/beside'
import { takeLock, type Lock, type LockFailure, type LockOptions } from '../store/lock'
import { lockFailure } from '../store/with-lock'

/** A file that this host works on. All that is done to it is done in turn. */
export class OpenFile {
  readonly turn: Turn = serialQueue()
  /** How many work on it or have it open. */
  users = 0
  #lock: Lock | undefined

  constructor(
    readonly path: string,
    private readonly lockOptions: () => LockOptions,
  ) {}

  /** Rejects where somebody else holds the file. Where no lock can be made, it can still be read. */
  async lockToRead(): Promise<void> {
    const failure = await this.#take()
    if (failure?.kind === 'held') throw new Refusal(lockFailure(this.path, failure))
  }

  /** Rejects where the lock cannot be had: nothing is written without it. */
  async lockToWrite(): Promise<void> {
    const failure = await this.#take()
    if (failure) throw new Refusal(lockFailure(this.path, failure))
  }

  async release(): Promise<void> {
    await this.#lock?.release()
    this.#lock = undefined
  }

  /** A lock that another machine took while this one slept is not ours any more. */
  async #take(): Promise<LockFailure | undefined> {
    if (await this.#lock?.isHeld()) return undefined
    await this.release()
    const taken = await takeLock(this.path, this.lockOptions())
    if (!taken.ok) return taken.failure
    this.#lock = taken.value
    await removeTemporaries(this.path)
    return undefined
  }
}
