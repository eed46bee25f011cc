import type { Result } from '../../../shared/result'
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

  async #take(): Promise<LockFailure | undefined> {
    if (this.#lock) return failureOf(await this.#lock.ensure())
    const taken = await takeLock(this.path, this.lockOptions())
    if (!taken.ok) return taken.failure
    this.#lock = taken.value
    await removeTemporaries(this.path)
    return undefined
  }
}

const failureOf = (secured: Result<null, LockFailure>): LockFailure | undefined =>
  secured.ok ? undefined : secured.failure
