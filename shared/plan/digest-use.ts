import type { ApplicationUser, SipRealm, SipTrunk } from './project'
import { groupBy } from './group-by'
import { profileOf, type PlanIndex } from './plan-index'

/** The trunks with digest, by the realms and application users that they need (S2-6, S2-7). */
export interface DigestUse {
  trunksByRealm: ReadonlyMap<string, readonly SipTrunk[]>
  trunksByUser: ReadonlyMap<ApplicationUser, readonly SipTrunk[]>
}

export function digestUse(index: PlanIndex): DigestUse {
  const trunks = index.project.sipTrunks.filter((trunk) => profileOf(trunk, index)?.digestAuthentication)
  return {
    trunksByRealm: groupBy(trunks, ({ sipRealmId }) => (sipRealmId === null ? [] : [sipRealmId])),
    trunksByUser: groupBy(trunks, ({ id }) => index.usersByTrunk.get(id) ?? []),
  }
}

/** Realms and users that a trunk with digest needs; the others have nothing to do in the window. */
export const realmsInUse = (realms: readonly SipRealm[], { trunksByRealm }: DigestUse): SipRealm[] =>
  realms.filter(({ id }) => trunksByRealm.has(id))

export const usersInUse = (users: readonly ApplicationUser[], { trunksByUser }: DigestUse): ApplicationUser[] =>
  users.filter((user) => trunksByUser.has(user))
