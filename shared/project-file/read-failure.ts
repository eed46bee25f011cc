import type { Message } from '../result'
import { unreachable } from '../unreachable'

/** Why a text is not a project that can be opened. A closed list: each has its sentence and its remedy. */
export type ReadFailure =
  | { kind: 'not-ours' }
  | { kind: 'newer'; version: number; reads: number }
  | { kind: 'damaged'; place: string; what: string; further: number }

/** Names the place and the remedy; the caller names the file. */
export function describeReadFailure(failure: ReadFailure): Message {
  switch (failure.kind) {
    case 'not-ours':
      return {
        message: 'is not a Trunkwright project: it does not say "format": "trunkwright-project"',
        remedy: 'Choose a .trunkwright file.',
      }
    case 'newer':
      return {
        message: `has format version ${failure.version}, and this Trunkwright reads up to version ${failure.reads}`,
        remedy: 'Open it with a newer Trunkwright; the file is left as it is.',
      }
    case 'damaged':
      return {
        message: `is damaged at ${failure.place}: ${failure.what}${furtherPlaces(failure.further)}`,
        remedy: 'Mend that place in a text editor, or go back to an earlier copy; the file is left as it is.',
      }
    default:
      return unreachable(failure)
  }
}

const furtherPlaces = (count: number): string =>
  count === 0 ? '' : count === 1 ? ' (and at one more place)' : ` (and at ${count} more places)`
