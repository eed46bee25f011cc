import type { EvaluatedPlan } from './evaluated-plan'
import { type Finding } from '../rules/finding'
import type { SipTrunk } from '../plan/project'
import type { Scope } from '../plan/scope'
import { named } from '../text/words'

/**
 * The part of a plan that a document is about. What is true of the whole stays: whether it is ready, the cluster, and
 * which trunks share a profile. A trunk that is not there leaves no device.
 */
export function scopedPlan(plan: EvaluatedPlan, scope: Scope): EvaluatedPlan {
  if (scope.kind === 'whole') return plan
  if (scope.kind === 'open') {
    const findings = plan.findings.filter(({ waived }) => !waived)
    return { ...plan, findings, project: { ...plan.project, waivers: [] } }
  }
  return aboutTrunk(
    plan,
    plan.project.sipTrunks.filter(({ id }) => id === scope.id),
  )
}

function aboutTrunk(plan: EvaluatedPlan, sipTrunks: SipTrunk[]): EvaluatedPlan {
  const { project, changes } = plan
  const trunkIds = new Set(sipTrunks.map(({ id }) => id))
  const profileIds = new Set(sipTrunks.map(({ securityProfileId }) => securityProfileId))
  const profiles = project.profiles.filter(({ id }) => profileIds.has(id))
  const names = new Set([...sipTrunks, ...profiles].map(({ name }) => named(name)))
  const places = [...sipTrunks.map(({ id }) => `sipTrunks/${id}/`), ...profiles.map(({ id }) => `profiles/${id}/`)]
  const findings = plan.findings.filter((finding) => isAbout(finding, places, names))
  const waivedHere = new Set(findings.flatMap(({ rule, objects }) => waiverKeys(rule, objects)))
  return {
    ...plan,
    findings,
    project: {
      ...project,
      sipTrunks,
      profiles,
      h323Devices: [],
      mgcpGateways: [],
      waivers: project.waivers.filter(
        ({ rule, object }) => names.has(object) || waivedHere.has(waiverKey(rule, object)),
      ),
    },
    changes: {
      ...changes,
      profiles: changes.profiles.filter(({ profile }) => profileIds.has(profile.id)),
      removed: [],
      trunks: changes.trunks.filter(({ device }) => trunkIds.has(device.id)),
      h323Devices: [],
    },
  }
}

/** By the place where it is mended, or by a name: a finding about two trunks is about each of them. */
const isAbout = ({ path, objects }: Finding, places: readonly string[], names: ReadonlySet<string>): boolean =>
  path.startsWith('cluster') ||
  places.some((place) => path.startsWith(place)) ||
  (/^(?:sipTrunks|profiles|farEnds)\//u.test(path) && objects.some((name) => names.has(name)))

const waiverKey = (rule: string, object: string): string => `${rule}\n${object}`

const waiverKeys = (rule: string, objects: readonly string[]): string[] =>
  [...objects, objects.join(', ')].map((object) => waiverKey(rule, object))
