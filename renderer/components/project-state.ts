import type { PlanState } from '../../shared/contract/results'
import { unreachable } from '../../shared/unreachable'
import { counted } from '../format/counts'
import type { RunKind } from '../status/mark-kind'

/** How a plan of the list stands, as its mark and its words. */
export function stateWords(state: PlanState | null): { mark: RunKind; words: string } {
  if (state === null) return { mark: 'none', words: 'not looked at' }
  if (state.done > 0) return { mark: 'now', words: `Begun: ${counted(state.done, 'line', 'lines')} done` }
  switch (state.ready) {
    case 'nothing planned':
      return { mark: 'open', words: 'Nothing planned' }
    case 'not ready':
      return state.errors === 0
        ? { mark: 'error', words: 'Not ready' }
        : { mark: 'error', words: `Not ready: ${counted(state.errors, 'error', 'errors')}` }
    case 'ready':
      return { mark: 'done', words: 'Ready' }
    default:
      return unreachable(state.ready)
  }
}
