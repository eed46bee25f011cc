import type { ApplicationUser, SipRealm, SipTrunk } from './project'
import { groupBy } from './group-by'
import { trunkFound } from './past'
import { profileOf, type PlanIndex } from './plan-index'

/** The trunks with digest, by the realms and application users that they need (S2-6, S2-7). */
export interface DigestUse {
  trunksByRealm: ReadonlyMap<string, readonly SipTrunk[]>
  trunksByUser: ReadonlyMap<ApplicationUser, readonly SipTrunk[]>
  /** Users that have not answered on one of these trunks before, as far as anybody knows (FC-10). */
  newForUsers: ReadonlySet<ApplicationUser>
}

export function digestUse(index: PlanIndex): DigestUse {
  const trunks = index.project.sipTrunks.filter((trunk) => profileOf(trunk, index)?.digestAuthentication)
  const trunksByUser = groupBy(trunks, ({ id }) => index.usersByTrunk.get(id) ?? [])
  return {
    trunksByRealm: groupBy(trunks, ({ sipRealmId }) => (sipRealmId === null ? [] : [sipRealmId])),
    trunksByUser,
    newForUsers: newForUsers(trunksByUser, index),
  }
}

function newForUsers(trunksByUser: DigestUse['trunksByUser'], { past, project }: PlanIndex): Set<ApplicationUser> {
  const found = new Set((project.asFound?.applicationUsers ?? []).map(({ userid }) => userid))
  const hadDigest = ({ name }: SipTrunk): boolean => {
    const before = past.profileByName.get(trunkFound(past, name)?.securityProfileName ?? '')
    return before?.digestAuthentication === true
  }
  return new Set(
    [...trunksByUser]
      .filter(([{ userid }, trunks]) => !found.has(userid) || !trunks.every(hadDigest))
      .map(([user]) => user),
  )
}

/** Realms and users that a trunk with digest needs; the others have nothing to do in the window. */
export const realmsInUse = (realms: readonly SipRealm[], { trunksByRealm }: DigestUse): SipRealm[] =>
  realms.filter(({ id }) => trunksByRealm.has(id))

export const usersInUse = (users: readonly ApplicationUser[], { trunksByUser }: DigestUse): ApplicationUser[] =>
  users.filter((user) => trunksByUser.has(user))
