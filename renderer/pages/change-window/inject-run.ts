import { inject } from 'vue'
import { actionsKey, type RunActions } from './use-run-actions'
import { runKey, type Running } from './use-run'

/** The run and what can be done in it, for the parts of its page. */
export function useTheRun(): { running: Running; actions: RunActions } {
  const [running, actions] = [inject(runKey), inject(actionsKey)]
  if (running === undefined || actions === undefined) throw new Error('no change window around this part')
  return { running, actions }
}
