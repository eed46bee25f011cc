import type { PlanPartsV2 } from './plan-v2'
import type { SipTrunk, SipTrunkSecurityProfile } from './project-v2'
import { planV2, type Part } from './plan-v2'
import { oracleDay } from './arbitrary-waivers'
import { findingsOracle } from './findings-oracle'

/** What one rule says of a plan, a line each: `error: TRUNK-A + TRUNK-B`. Empty: the rule does not fire. */
export const fired = (rule: string, parts: PlanPartsV2): string[] =>
  findingsOracle(planV2(parts), oracleDay)
    .filter((finding) => finding.rule === rule)
    .map(({ severity, objects }) => `${severity}: ${objects.join(' + ')}`)

/** One profile, called P, that no trunk has. */
export const alone = (profile: Part<SipTrunkSecurityProfile>): PlanPartsV2 => ({
  profiles: [{ name: 'P', ...profile }],
})

/** The profile P on the trunk T, and whatever else the plan has. */
export const onTrunk = (
  profile: Part<SipTrunkSecurityProfile>,
  trunk: Part<SipTrunk> = {},
  more: PlanPartsV2 = {},
): PlanPartsV2 => ({ ...alone(profile), sipTrunks: [{ name: 'T', securityProfileId: 'P', ...trunk }], ...more })

export const encrypted = { securityMode: 'Encrypted' } as const
export const authenticated = { securityMode: 'Authenticated' } as const
