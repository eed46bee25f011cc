import { changesOf, type Changes } from '../changes/changes'
import type { Project } from '../model/project'
import { evaluatePlan } from './evaluate'
import { isReady, type Finding } from './finding'
import { indexPlan, type PlanIndex } from './plan-index'

/** A plan with all that is derived from it: what documents and bundle are made of. */
export interface EvaluatedPlan {
  project: Project
  index: PlanIndex
  findings: Finding[]
  changes: Changes
  /** False while an error is left unwaived. */
  isReady: boolean
}

/** @param today YYYY-MM-DD, UTC: the day on which waivers must still hold */
export function evaluateWhole(project: Project, today: string): EvaluatedPlan {
  const index = indexPlan(project)
  const findings = evaluatePlan(index, today)
  return { project, index, findings, changes: changesOf(project, index), isReady: isReady(findings) }
}
