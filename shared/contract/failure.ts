import type { Message } from '../result'

/** Why the host did not do what it was asked. A closed list: a caller can act on each. */
export const hostFailureKinds = [
  'bad-call',
  'not-ours',
  'newer',
  'damaged',
  'not-readable',
  'not-there',
  'locked',
  'conflict',
  /** What a file held before could not be kept, so that it was not replaced. */
  'no-version',
  'busy',
  'full',
  'not-writable',
  'exists',
  'name',
  'closed',
  'cancelled',
  /** Said by a transport whose host no longer answers. */
  'gone',
  /** Only the desktop app can do it. */
  'not-here',
  'other',
] as const

export type HostFailureKind = (typeof hostFailureKinds)[number]

/** What it says and what to do stand in it, so that every transport and every page say the same words. */
export interface HostFailure extends Message {
  kind: HostFailureKind
}

/** What can be done where a file was changed by another program since it was opened. */
export const conflictRemedy = 'Merge the two, keep yours as a copy, take what is on the disk, or see what differs.'

export const hostFailure = (kind: HostFailureKind, message: string, remedy: string): HostFailure => ({
  kind,
  message,
  remedy,
})
