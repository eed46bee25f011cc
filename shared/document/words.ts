import { conflictPlace, placeWords } from '../merge/conflict-place'
import { conflictsOf } from '../plan/conflicts'
import type { Project } from '../plan/project'
import type { Ready } from '../plan/readiness'
import { namesInWords } from '../text/words'
import { type Tone } from './mark'
import { type ChecklineEntry, type Running } from './document'

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

/** Beside a picture: where the same stands in words. */
export const pictureWords = { same: 'The same in words', below: 'The same stands in words below.' }

/** What nobody has written yet. */
export const toFillIn = 'to fill in'

interface Band {
  mark: string
  reason: string
}

/** What stands over each page of a plan that is not ready. */
export const readyBands: Record<Ready, Band | null> = {
  'nothing planned': { mark: 'NOTHING PLANNED', reason: 'No trunk and no device is in the plan' },
  'not ready': { mark: 'NOT READY', reason: 'Errors are open: not for a change window' },
  ready: null,
}

const conflictBand: Band = { mark: 'NOT READY', reason: 'A merge left conflicts: not for a change window' }

/** The same for a plan that may be not ready because a merge left conflicts in it. */
export const readyBand = ({ ready, hasConflicts }: Pick<Running, 'ready' | 'hasConflicts'>): Band | null =>
  hasConflicts ? conflictBand : readyBands[ready]

/**
 * What is said of the conflicts that a merge left, and what to do; nothing where there are none.
 * @param lineName what people call a line of the checklist, by its id
 */
export function conflictWords(project: Project, lineName: (id: string) => string): string {
  const places = conflictsOf(project).map((conflict) => placeWords(conflictPlace(project, conflict, lineName)))
  const [first] = places
  if (first === undefined) return ''
  const what = places.length === 1 ? `a conflict, ${first}` : `${places.length} conflicts: ${namesInWords(places)}`
  return `A merge left ${what}. Choose a side for each under Review.`
}

/** As the first word of a sentence or a cell. */
export const readyTitles: Record<Ready, string> = {
  'nothing planned': 'Nothing planned',
  'not ready': 'Not ready',
  ready: 'Ready',
}

/** Whose document it is. Empty names fall away. */
export const ownerWords = (running: Running): string[] =>
  [running.customer, running.cluster].filter((name) => name !== '')

/** What it was made from: project and revision. The hash of the plan stands beside them. */
export const sourceWords = (running: Running): [string, string] => [
  running.project,
  `revision ${String(running.revision)}`,
]
