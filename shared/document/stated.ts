import type { MixedMode } from '../plan/project'
import { say, type Inline } from './inline'
import { unreachable } from '../unreachable'

/** What a person said of something that the planner cannot see: never as verified. */
export function stated({ state, by, on, note }: MixedMode): Inline {
  switch (state) {
    case 'unknown':
      return say`Nobody has stated it.${noteOf(note)}`
    case 'planned':
      return say`Planned${by === '' ? '' : ` by ${by}`}, not confirmed.${noteOf(note)}`
    case 'confirmed':
      return say`Stated by ${byWhom(by, on)}.${noteOf(note)}`
    case 'not needed':
      return say`Not needed, as stated by ${byWhom(by, on)}.${noteOf(note)}`
    default:
      return unreachable(state)
  }
}

const byWhom = (by: string, on: string): string =>
  `${by === '' ? 'somebody not named' : by}${on === '' ? '' : ` on ${on}`}`

const noteOf = (note: string): string => (note === '' ? '' : ` ${note}`)
