import type { Changes } from '../changes/changes'
import type { Project } from '../plan/project'
import { createEvaluator } from './evaluator'
import type { Finding } from '../rules/finding'
import type { PlanIndex } from '../plan/plan-index'

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
export const evaluateWhole = (project: Project, today: string): EvaluatedPlan => createEvaluator()(project, today)
