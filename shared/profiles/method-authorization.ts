import { methodFields, type ApplicationUser, type Method } from '../catalogue/user-fields'
import type { ProfileSettings } from '../catalogue/profile-fields'

export const methods = Object.keys(methodFields) as Method[]

/** What becomes of a method, in the order in which CUCM decides: the trunk first, then the user (PF-26, PF-29). */
export type MethodOutcome = 'accepted' | 'refused by the trunk' | '403' | 'refused for the user'

type Accepts = Pick<ApplicationUser, Method>

/** Accepted for the user but not for the trunk, the peer gets a 403 (PF-29). */
export function methodOutcome(profile: Pick<ProfileSettings, Method>, user: Accepts, method: Method): MethodOutcome {
  if (!profile[method]) return user[method] ? '403' : 'refused by the trunk'
  return user[method] ? 'accepted' : 'refused for the user'
}
