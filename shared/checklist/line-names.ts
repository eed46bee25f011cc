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
export const lineNames = (planOf: () => EvaluatedPlan): LineName => knownLines(planOf).name

/** Names of lines, and their places in the run; one that the plan does not ask for any more comes after all others. */
export function knownLines(planOf: () => EvaluatedPlan): { name: LineName; place: (id: string) => number } {
  let known: ReadonlyMap<string, PlacedLine> | null = null
  let places: ReadonlyMap<string, number> | null = null
  const lines = () => (known ??= placedLines(runLines(checklistPlan(planOf()))))
  return {
    name: (id) => {
      const found = lines().get(id)
      return found ? nameOf(found) : `${id}, which is in the checklist no more`
    },
    place: (id) => {
      places ??= new Map([...lines().keys()].map((each, at) => [each, at]))
      return places.get(id) ?? Number.MAX_SAFE_INTEGER
    },
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
