import type { Running } from '../document/document'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'

/** @param planHash first digits of the hash of the project file */
export const runningWords = ({ project, ready }: EvaluatedPlan, planHash: string): Running => ({
  project: project.name,
  customer: project.customer,
  cluster: project.cluster.name,
  revision: project.revision,
  planHash,
  ready,
})
