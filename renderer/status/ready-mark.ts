import type { Ready } from '../../shared/plan/readiness'
import type { MarkKind } from './mark-kind'

/** A tick is earned: a plan in which nothing is planned has none. */
export const readyMarks: Readonly<Record<Ready, MarkKind>> = {
  'nothing planned': 'open',
  'not ready': 'error',
  ready: 'done',
}
