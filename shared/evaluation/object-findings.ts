import type { FarEnd, H323Device, MgcpGateway, SipTrunk, SipTrunkSecurityProfile } from '../plan/project'
import { byCodeUnit } from '../text/order'
import type { Message } from '../result'
import { certificateRules } from '../rules/certificates/certificate-rules'
import { destinationPortRules, destinationRules, outsidePortRules } from '../rules/destination-rules'
import { digestRules } from '../rules/digest-rules'
import { h323Rules, mgcpRules } from '../rules/device-rules'
import { farEndRules, farEndTrunkRules } from '../rules/far-end-rules'
import { type Finding } from '../rules/finding'
import { lostSettingsRules } from '../rules/lost-settings-rules'
import { sharedAddressRules } from '../rules/shared-address-rules'
import { sharedDestinationRules } from '../rules/shared-destination-rules'
import { earlyOfferRules, mediaRules } from '../rules/media-rules'
import {
  mistypedNameRules,
  mistypedPlanRules,
  mistypedTrunkProfileRules,
  mistypedTrunkRules,
} from '../rules/mistyped-rules'
import { nameRules, twinRules } from '../rules/name-rules'
import { profileOf, type PlanIndex } from '../plan/plan-index'
import { planRules, profileUseRules, trunkUseRules } from '../rules/plan-rules'
import { profileAdviceRules } from '../rules/profile-advice-rules'
import { profileRules } from '../rules/profile-rules'
import { namesAndPortRules } from '../rules/profile-use-rules'
import type { Found, ObjectRule, PlanRule, SpreadRule, TrunkRule } from '../rules/rule'
import { sharedNameRules, sharedProfileRules } from '../rules/shared-name-rules'
import { trunkRules } from '../rules/trunk-rules'
import { waveRules } from '../rules/wave-rules'
import { weakerH323Rules, weakerProfileRules, weakerTrunkRules } from '../rules/weaker-rules'
import { named } from '../text/words'

const aboutProfile = [...profileRules, ...namesAndPortRules, ...profileAdviceRules]
const aboutProfileUse = [...sharedProfileRules, ...profileUseRules, ...weakerProfileRules]
const aboutTrunkUse = [...trunkUseRules, ...weakerTrunkRules]
const aboutTrunk = [...mediaRules, ...earlyOfferRules, ...destinationRules, ...mistypedTrunkRules, ...waveRules]
const aboutTrunkWithProfile = [
  ...trunkRules,
  ...farEndTrunkRules,
  ...lostSettingsRules,
  ...destinationPortRules,
  ...mistypedTrunkProfileRules,
  ...digestRules,
]
const aboutH323 = [...mediaRules, ...h323Rules, ...weakerH323Rules, ...waveRules]
const aboutMgcp = [...mgcpRules, ...waveRules]
/** Shared by the many objects of which nothing is said. */
const nothing: readonly Finding[] = []

/** What is said of one profile. It hangs on the profile, the names and ids of its trunks, and how it was found. */
export function profileFindings(profile: SipTrunkSecurityProfile, plan: PlanIndex): readonly Finding[] {
  const findings: Finding[] = []
  byObject(findings, aboutProfile, profile, profile.name, `profiles/${profile.id}/`, plan)
  spread(findings, aboutProfileUse, profile, plan)
  return findings.length === 0 ? nothing : findings
}

/**
 * What is said of one SIP trunk. It hangs on the trunk, its profile, far end and users, on whether its realm is there, and
 * on the nodes of the cluster.
 */
export function trunkFindings(trunk: SipTrunk, plan: PlanIndex): readonly Finding[] {
  const findings: Finding[] = []
  byObject(findings, aboutTrunk, trunk, trunk.name, `sipTrunks/${trunk.id}/`, plan)
  const profile = profileOf(trunk, plan)
  for (const rule of profile ? aboutTrunkWithProfile : []) {
    const said = profile && rule.find(trunk, profile, plan)
    const place = said && profile && placeOf(rule, trunk, profile, plan)
    if (said && place) findings.push(finding({ ...rule, step: place.step }, said, [trunk.name], place.path))
  }
  spread(findings, aboutTrunkUse, trunk, plan)
  return findings.length === 0 ? nothing : findings
}

/** Far ends are entered in step 1; a trunk that has none gets one in the step of the rule. */
function placeOf(
  rule: TrunkRule,
  trunk: SipTrunk,
  profile: SipTrunkSecurityProfile,
  plan: PlanIndex,
): Pick<Finding, 'path' | 'step'> {
  const { step } = rule
  const { id, farEndId } = trunk
  if ('field' in rule) return { path: `sipTrunks/${id}/${rule.field}`, step }
  if ('profileField' in rule) return { path: `profiles/${profile.id}/${rule.profileField(trunk, profile, plan)}`, step }
  return farEndId !== null && plan.farEndById.has(farEndId)
    ? { path: `farEnds/${farEndId}/${rule.farEndField}`, step: 1 }
    : { path: `sipTrunks/${id}/farEndId`, step }
}

/** What is said of one far end. It hangs on the far end and on the trunks with SRTP that reach it. */
export function farEndFindings(farEnd: FarEnd, plan: PlanIndex): readonly Finding[] {
  const findings: Finding[] = []
  byObject(findings, farEndRules, farEnd, farEnd.name, `farEnds/${farEnd.id}/`, plan)
  return findings.length === 0 ? nothing : findings
}

/** What is said of one H.323 device. It hangs on the device, on how it was found and on the release of the cluster. */
export function h323Findings(device: H323Device, plan: PlanIndex): readonly Finding[] {
  const findings: Finding[] = []
  byObject(findings, aboutH323, device, device.name, `h323Devices/${device.id}/`, plan)
  return findings
}

/** What is said of one MGCP gateway. It hangs on nothing else. */
export function mgcpFindings(gateway: MgcpGateway, plan: PlanIndex): readonly Finding[] {
  const findings: Finding[] = []
  byObject(findings, aboutMgcp, gateway, gateway.domainName, `mgcpGateways/${gateway.id}/`, plan)
  return findings
}

/** What is said of profiles together. It hangs on the profiles and on the names and ids of their trunks. */
export const togetherFindings = (plan: PlanIndex): readonly Finding[] => aboutPlan(sharedNameRules, plan)

/** What is said of the names of devices. It hangs on these and the ids of the devices, on what was found, and on test calls. */
export const nameFindings = (plan: PlanIndex): readonly Finding[] =>
  aboutPlan([...nameRules, ...mistypedNameRules], plan)

/** What is said of the destinations of all trunks: it hangs on these, on how they send, and on the release of the cluster. */
export const destinationFindings = (plan: PlanIndex): readonly Finding[] =>
  aboutPlan([...sharedDestinationRules, ...outsidePortRules], plan)

/** What is said of addresses with which CUCM does IPsec. It hangs on the devices that are not SIP trunks. */
export const addressFindings = (plan: PlanIndex): readonly Finding[] => aboutPlan(sharedAddressRules, plan)

/** What is said of certificates. It hangs on these, on who holds and who reaches them, on the window and on the release. */
export const certificateFindings = (plan: PlanIndex): readonly Finding[] => aboutPlan(certificateRules, plan)

/** What is said of the cluster. */
export const clusterFindings = (plan: PlanIndex): readonly Finding[] =>
  aboutPlan([...planRules, ...mistypedPlanRules, ...twinRules], plan)

function byObject<Object>(
  findings: Finding[],
  rules: readonly ObjectRule<Object>[],
  object: Object,
  name: string,
  place: string,
  plan: PlanIndex,
): void {
  for (const rule of rules) {
    const said = rule.find(object, plan)
    if (said) findings.push(finding(rule, said, [name], place + rule.field))
  }
}

function spread<Object>(
  findings: Finding[],
  rules: readonly SpreadRule<Object>[],
  object: Object,
  plan: PlanIndex,
): void {
  for (const rule of rules) for (const found of rule.find(object, plan)) findings.push(atItsPlace(rule, found))
}

const aboutPlan = (rules: readonly PlanRule[], plan: PlanIndex): Finding[] =>
  rules.flatMap((rule) => Array.from(rule.find(plan), (found) => atItsPlace(rule, found)))

type Head = Pick<PlanRule, 'id' | 'severity' | 'step'>

const atItsPlace = (rule: Head, found: Found): Finding => finding(rule, found, found.objects, found.path)

const finding = (
  { id, severity, step }: Head,
  { message, remedy }: Message,
  names: readonly string[],
  path: string,
): Finding => ({ rule: id, severity, objects: objectsOf(names), path, step, message, remedy, waived: false })

/** Nearly every finding is about one object. */
function objectsOf(names: readonly string[]): string[] {
  if (names.length < 2) return names.map(named)
  return [...new Set(names.map(named))].sort(byCodeUnit)
}
