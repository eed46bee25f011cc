import { namesInPlan } from '../certificates/names-in-plan'
import type { Project } from '../plan/project'
import type { EvaluatedPlan } from './evaluated-plan'
import { readyWord } from '../plan/readiness'
import { hasOpenError, type Finding } from '../rules/finding'
import { changesFrom, noChanges, renewChanges, type KeptChanges } from './kept-changes'
import { noFindings, renewFindings, type KeptFindings } from './kept-findings'
import { indexPlan, type PlanIndex } from '../plan/plan-index'
import { withWaivers } from './waivers'

/**
 * Evaluates a plan again and again while it is edited, and each time works out only what the edit may have changed. It
 * knows that by identity: an edit replaces what it changes, and leaves all else as the very same objects. The answer is
 * that of `evaluateWhole`, whatever was evaluated before.
 * @returns takes the plan and the day (YYYY-MM-DD, UTC) on which waivers must still hold
 */
export function createEvaluator(): (project: Project, today: string) => EvaluatedPlan {
  let known: Known | null = null
  const named = namesInPlan()
  return (project, today) => {
    const index = indexPlan(named(project), known?.index)
    const before = known?.index ?? index
    const said = renewFindings(known?.said ?? noFindings, before, index)
    const changed = renewChanges(known?.changed ?? noChanges, before, index)
    known = { index, said, changed }
    const findings = withWaivers(said.ordered, project.waivers, today)
    const ready = readyWord(project, hasOpenError(findings))
    return { project, index, findings, changes: changesFrom(changed, index), ready }
  }
}

/** A plan evaluated from nothing. @param today YYYY-MM-DD, UTC: the day on which waivers must still hold */
export const evaluateWhole = (project: Project, today: string): EvaluatedPlan => createEvaluator()(project, today)

/** Every finding of a plan, in order. The same plan gives the same findings, in whatever order its lists stand. */
export const evaluate = (project: Project, today: string): Finding[] => evaluateWhole(project, today).findings

interface Known {
  index: PlanIndex
  said: KeptFindings
  changed: KeptChanges
}
