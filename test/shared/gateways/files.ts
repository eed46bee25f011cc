import type { BundleFile } from '../../../shared/text/bundle-file'
import { unitsOf } from '../../../shared/runbook/units'
import { gatewayFiles } from '../../../shared/gateways/gateway-files'
import { ipsecFiles } from '../../../shared/ipsec/ipsec-files'
import type { Project } from '../../../shared/plan/project'
import { evaluateWhole } from '../../../shared/evaluation/evaluator'
import { plan, type PlanParts } from '../../helpers/plan'
import { situations } from './situations'

const planHash = '0123456789abcdef'.repeat(4)

/** The files of a plan for gateways and IPsec. */
export function filesOf(project: Project): BundleFile[] {
  const evaluated = evaluateWhole(project, '2026-10-01')
  return [...gatewayFiles(evaluated, unitsOf(evaluated), planHash), ...ipsecFiles(evaluated, planHash)]
}

export const filesOfPlan = (parts: PlanParts): BundleFile[] => filesOf(plan(parts))

export const situation = (name: string): PlanParts => {
  const parts = situations[name]
  if (parts === undefined) throw new Error(`no situation ${name}`)
  return parts
}

/** The one file of a situation with this ending. */
export function fileOf(parts: PlanParts, ending: '.ios' | '.rollback.ios' | '.txt' | '.rollback.txt'): string {
  const found = filesOfPlan(parts).filter(({ path }) => path.slice(path.indexOf('.')) === ending)
  if (found.length !== 1) throw new Error(`${found.length} files end in ${ending}`)
  return found[0]!.text
}
