import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import type { Project } from '../../../shared/plan/project'
import { windowEdges } from '../../../shared/rules/certificates/validity-rules'
import { rehearsalReport, type RehearsalReport } from '../../../shared/trust/rehearsal'
import { library, rehearse } from './rehearse'

/** Enough for thousands of handshakes. */
const patience = 60_000

/**
 * Every handshake of a plan, tried on this machine.
 * @param now ISO 8601, UTC
 */
export async function rehearsePlan(project: Project, now: string): Promise<RehearsalReport> {
  const { changeWindow } = project
  const handshakes = await rehearse(evaluateWhole(project, now.slice(0, 10)).index, { patience, now })
  return rehearsalReport(library, windowEdges(changeWindow) ? changeWindow.on : '', handshakes)
}
