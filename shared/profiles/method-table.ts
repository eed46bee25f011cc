import type { ApplicationUser, Method, SipTrunk, SipTrunkSecurityProfile } from '../plan/project'
import type { PlanIndex } from '../plan/plan-index'
import { profileOf } from '../plan/plan-index'
import { methodOutcome, methods, type MethodOutcome } from './method-authorization'

/** What becomes of the methods of one user on one trunk (PF-26 to PF-32). */
export interface MethodRow {
  trunk: SipTrunk
  profile: SipTrunkSecurityProfile
  user: ApplicationUser
  outcomes: Readonly<Record<Method, MethodOutcome>>
}

/** Every trunk whose profile has application level authorization, with every user on it, in the order of the file. */
export function methodTable(plan: PlanIndex): MethodRow[] {
  return plan.project.sipTrunks.flatMap((trunk) => {
    const profile = profileOf(trunk, plan)
    if (!profile?.applLevelAuthentication) return []
    return (plan.usersByTrunk.get(trunk.id) ?? []).map((user) => ({
      trunk,
      profile,
      user,
      outcomes: outcomesOf(profile, user),
    }))
  })
}

const outcomesOf = (profile: SipTrunkSecurityProfile, user: ApplicationUser): Record<Method, MethodOutcome> =>
  Object.fromEntries(methods.map((method) => [method, methodOutcome(profile, user, method)])) as Record<
    Method,
    MethodOutcome
  >
