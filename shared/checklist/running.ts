import type { Running } from '../document/document'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import { hasConflicts } from '../plan/conflicts'

/** @param planHash first digits of the hash of the project file */
export const runningWords = ({ project, ready }: EvaluatedPlan, planHash: string): Running => ({
  project: project.name,
  customer: project.customer,
  cluster: project.cluster.name,
  revision: project.revision,
  planHash,
  ready,
  hasConflicts: hasConflicts(project),
})
