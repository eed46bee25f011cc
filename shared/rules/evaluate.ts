import type { Project } from '../model/project'
import { byCodeUnit } from '../order'
import type { Message } from '../result'
import { h323Rules, mgcpRules } from './device-rules'
import { compareFindings, type Finding } from './finding'
import { mediaRules } from './media-rules'
import { indexPlan, profileOf, type PlanIndex } from './plan-index'
import { planRules } from './plan-rules'
import { profileAdviceRules } from './profile-advice-rules'
import { profileRules } from './profile-rules'
import type { Found, ObjectRule, PlanRule } from './rule'
import { sharedNameRules } from './shared-name-rules'
import { trunkRules } from './trunk-rules'
import { waiversOn } from './waivers'

/**
 * Every finding of a plan, in order. The same plan gives the same findings, in whatever order its lists stand.
 * @param today YYYY-MM-DD, UTC: the day on which waivers must still hold
 */
export const evaluate = (project: Project, today: string): Finding[] => evaluatePlan(indexPlan(project), today)

export function evaluatePlan(plan: PlanIndex, today: string): Finding[] {
  const { project } = plan
  const findings = [
    ...aboutEach(project.profiles, 'profiles', nameOf, [...profileRules, ...profileAdviceRules], plan),
    ...aboutEach(project.sipTrunks, 'sipTrunks', nameOf, mediaRules, plan),
    ...aboutTrunksWithProfile(plan),
    ...aboutEach(project.h323Devices, 'h323Devices', nameOf, [...mediaRules, ...h323Rules], plan),
    ...aboutEach(project.mgcpGateways, 'mgcpGateways', (gateway) => gateway.domainName, mgcpRules, plan),
    ...[...sharedNameRules, ...planRules].flatMap((rule) => aboutPlan(rule, plan)),
  ]
  const isWaived = waiversOn(project.waivers, today)
  for (const finding of findings) finding.waived = isWaived(finding)
  return findings.sort(compareFindings)
}

const nameOf = ({ name }: { name: string }): string => name

function aboutEach<Object extends { id: string }>(
  objects: readonly Object[],
  list: string,
  name: (object: Object) => string,
  rules: readonly ObjectRule<Object>[],
  plan: PlanIndex,
): Finding[] {
  const findings: Finding[] = []
  for (const object of objects) {
    for (const rule of rules) {
      const said = rule.find(object, plan)
      if (said) findings.push(finding(rule, said, [name(object)], `${list}/${object.id}/${rule.field}`))
    }
  }
  return findings
}

function aboutTrunksWithProfile(plan: PlanIndex): Finding[] {
  const findings: Finding[] = []
  for (const trunk of plan.project.sipTrunks) {
    const profile = profileOf(trunk, plan)
    for (const rule of profile ? trunkRules : []) {
      const said = profile && rule.find(trunk, profile, plan)
      if (said) findings.push(finding(rule, said, [trunk.name], `sipTrunks/${trunk.id}/${rule.field}`))
    }
  }
  return findings
}

const aboutPlan = (rule: PlanRule, plan: PlanIndex): Finding[] =>
  Array.from(rule.find(plan), (found: Found) => finding(rule, found, [...found.objects].sort(byCodeUnit), found.path))

const finding = (
  { id, severity, step }: Pick<PlanRule, 'id' | 'severity' | 'step'>,
  { message, remedy }: Message,
  objects: string[],
  path: string,
): Finding => ({ rule: id, severity, objects, path, step, message, remedy, waived: false })
