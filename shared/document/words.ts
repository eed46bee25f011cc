import { type ChecklineEntry, type Running, type Tone } from './document'

/** The words that every writer uses, so that paper, page and table say the same. */
export const toneWords: Record<Tone, string> = {
  stop: 'STOP',
  error: 'Error',
  warning: 'Warning',
  caution: 'Caution',
  advice: 'Advice',
  waived: 'Waived',
}

export const stateWords: Record<ChecklineEntry['state'], string> = {
  open: 'Open',
  done: 'Done',
  'not applicable': 'Not applicable',
  blocked: 'Blocked',
}

export const notReady = { mark: 'NOT READY', reason: 'Errors are open: not for a change window' }

/** Whose document it is. Empty names fall away. */
export const ownerWords = (running: Running): string[] =>
  [running.customer, running.cluster].filter((name) => name !== '')

/** What it was made from: project and revision. The hash of the plan stands beside them. */
export const sourceWords = (running: Running): [string, string] => [
  running.project,
  `revision ${String(running.revision)}`,
]
