import type { Changes } from '../changes/changes'
import type { Project } from '../plan/project'
import type { Ready } from '../plan/readiness'
import type { Finding } from '../rules/finding'
import type { PlanIndex } from '../plan/plan-index'

/** A plan with all that is derived from it: what documents and bundle are made of. */
export interface EvaluatedPlan {
  project: Project
  index: PlanIndex
  findings: Finding[]
  changes: Changes
  ready: Ready
}
