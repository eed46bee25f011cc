import type { Project } from '../plan/project'
import { compareFindings, type Finding } from '../rules/finding'
import {
  clusterFindings,
  h323Findings,
  mgcpFindings,
  profileFindings,
  togetherFindings,
  trunkFindings,
} from './object-findings'
import { indexPlan, type PlanIndex } from '../plan/plan-index'
import { withWaivers } from './waivers'

/**
 * Every finding of a plan, in order. The same plan gives the same findings, in whatever order its lists stand.
 * @param today YYYY-MM-DD, UTC: the day on which waivers must still hold
 */
export function evaluate(project: Project, today: string): Finding[] {
  const findings = allFindings(indexPlan(project)).sort(compareFindings)
  return withWaivers(findings, project.waivers, today)
}

function allFindings(plan: PlanIndex): Finding[] {
  const { project } = plan
  const findings: Finding[] = [...clusterFindings(plan), ...togetherFindings(plan)]
  for (const profile of project.profiles) findings.push(...profileFindings(profile, plan))
  for (const trunk of project.sipTrunks) findings.push(...trunkFindings(trunk, plan))
  for (const device of project.h323Devices) findings.push(...h323Findings(device, plan))
  for (const gateway of project.mgcpGateways) findings.push(...mgcpFindings(gateway, plan))
  return findings
}
