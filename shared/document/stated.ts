import type { Statement } from '../plan/project'
import { say, type Inline } from './inline'
import { unreachable } from '../unreachable'

/** What a person said of something that the planner cannot see: never as verified. */
export function stated({ state, by, on, note }: Statement): Inline {
  switch (state) {
    case 'unknown':
      return say`Nobody has stated it.${noteOf(note)}`
    case 'planned':
      return say`Planned${by === '' ? '' : ` by ${by}`}, not confirmed.${noteOf(note)}`
    case 'confirmed':
      return say`Stated by ${by === '' ? 'somebody not named' : by}${on === '' ? '' : ` on ${on}`}.${noteOf(note)}`
    default:
      return unreachable(state)
  }
}

const noteOf = (note: string): string => (note === '' ? '' : ` ${note}`)
