import type { LockOptions } from '../host/store/lock'
import { usualLockTiming } from '../host/store/lock-holder'
import { version } from './version'

/** What a command may know of the moment and the machine; all of it is read once, at the entry. */
export interface Context {
  /** ISO 8601, UTC. */
  now: string
  newId: () => string
  /** What is piped in, which is opened only where it is asked for. */
  input: () => AsyncIterable<Uint8Array | string> | null
  /** Whether standard output is a terminal that shows colours. */
  colours: boolean
}

/** YYYY-MM-DD, UTC: the day on which waivers must still hold. */
export const today = ({ now }: Context): string => now.slice(0, 10)

/** What somebody is told who finds a file locked by a command. */
export const lockFor = ({ now }: Context): LockOptions => ({
  program: `Trunkwright ${version}`,
  since: now,
  timing: usualLockTiming,
})
