import { flatText } from '../document/legible'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import { isLongerThan } from '../text/words'
import { checklistPlan } from './context'
import { placedLines, type PlacedLine } from './run/placed-lines'
import { runLines } from './run/run-lines'

/** What people call a line of the checklist, by its id. */
export type LineName = (id: string) => string

/**
 * Lines by their number and what they ask, as `U1-5.03, Check SRTP Allowed, save · TRUNK-A`. An id is all that is left of
 * one that the plan does not ask for any more. Lines are worked out with the first that is asked for.
 */
export function lineNames(planOf: () => EvaluatedPlan): LineName {
  let known: ReadonlyMap<string, PlacedLine> | null = null
  return (id) => {
    known ??= placedLines(runLines(checklistPlan(planOf())))
    const found = known.get(id)
    return found ? nameOf(found) : `${id}, which is in the checklist no more`
  }
}

function nameOf({ line, object }: PlacedLine): string {
  const action = flatText(line.action)
  const about = object === '' ? flatText(line.own ?? []) : object
  const whole = about === '' || action.includes(about) ? action : `${action} · ${about}`
  return `${line.number}, ${isLongerThan(whole, longest) ? `${[...whole].slice(0, longest).join('')}…` : whole}`
}

/** Enough to know it by, beside its number. */
const longest = 160
