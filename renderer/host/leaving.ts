import type { CloseAnswer } from '../../shared/contract/results'
import { carryOut } from './asked-commands'
import type { Saves } from './saves'

/** A save that is asked for while another one runs follows it; more rounds than this are no progress. */
const mostRounds = 5

/**
 * Has the window save what is not saved, and tells how that went. Whatever in the page has a say in closing listens to
 * `beforeunload`, as in a browser: it holds the window back, and may save meanwhile.
 * @param save `always` saves even where that does not go by itself
 */
export async function leave(save: 'as-set' | 'always', saves: Saves): Promise<CloseAnswer> {
  if (save === 'always') carryOut('save')
  for (let round = 0; round < mostRounds; round += 1) {
    if (!isHeld()) return 'saved'
    const saving = saves.underWay()
    if (!saving) return 'unsaved'
    await saving
    if (saves.hasFailed()) return 'failed'
    // The page learns of the save only after this.
    await new Promise((resolve) => setTimeout(resolve))
  }
  return 'unsaved'
}

function isHeld(): boolean {
  const asked = new Event('beforeunload', { cancelable: true })
  window.dispatchEvent(asked)
  return asked.defaultPrevented
}
