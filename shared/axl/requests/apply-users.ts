import {
  applicationUserFields,
  methodFields,
  sipRealmFields,
  type ApplicationUser,
  type Method,
  type SipRealm,
} from '../../catalogue/user-fields'
import type { AsFound } from '../../plan/project'
import { settingNames } from '../../plan/setting-change'
import { ok } from '../../result'
import { placeholder } from '../xml'
import { settingElement } from './elements'
import { realmPlaceholders, userPlaceholders } from './placeholders'
import { reasons } from './reasons'
import { repeated } from './repeated'
import { draft, work, type Part, type Work } from './request'

/**
 * S2-6: its password is a placeholder, filled in when the file is sent. One that is on the cluster stays as it is: what
 * password it has nobody can read.
 */
export function addRealms(realms: readonly SipRealm[], asFound: AsFound | null): Work<SipRealm>[] {
  const again = repeated(realms, ({ realm }) => realm)
  const placeholders = realmPlaceholders(realms)
  const found = realmsFound(asFound)
  return realms.map((realm) => {
    const credentials = { name: 'digestCredentials', children: placeholder(placeholders.get(realm.id) ?? '') }
    const parts = [
      settingElement(sipRealmFields.realm, realm.realm),
      settingElement(sipRealmFields.userid, realm.userid),
      ok(credentials),
    ]
    const before = found.get(realm.realm)
    const known = before === undefined ? null : reasonThere(realm, before)
    return work(realm, [draft('addRealm', realm.realm, parts, again.has(realm) ? reasons.repeatedName : known)])
  })
}

/** By realm, its user. */
export const realmsFound = (asFound: AsFound | null): Map<string, string> =>
  new Map((asFound?.sipRealms ?? []).map(({ realm, userid }) => [realm, userid]))

const reasonThere = (realm: SipRealm, userid: string): string =>
  realm.userid === userid ? reasons.realmThere : reasons.realmOfAnother(userid)

export type UserFound = NonNullable<AsFound['applicationUsers']>[number]

/** By user, the methods that were allowed. */
export const usersFound = (asFound: AsFound | null): Map<string, UserFound> =>
  new Map((asFound?.applicationUsers ?? []).map((user) => [user.userid, user]))

/**
 * S2-6, S2-7, FC-10: its methods, as far as they differ, and what it answers a challenge with. One that was not found may
 * be there all the same: the run looks, adds it where it is not there, and sets it then.
 * @param newDigest those that have to answer with the credentials that are agreed for this plan
 */
export function setUsers(
  users: readonly ApplicationUser[],
  asFound: AsFound | null,
  newDigest: ReadonlySet<ApplicationUser>,
): Work<ApplicationUser>[] {
  const again = repeated(users, ({ userid }) => userid)
  const found = usersFound(asFound)
  const placeholders = userPlaceholders(users)
  return users.flatMap((user) => {
    const before = found.get(user.userid)
    const methods = methodsThatDiffer(user, before)
    const names = placeholders.get(user.id)
    const digest = names && newDigest.has(user) ? [secret('digestCredentials', names.digest)] : []
    if (methods.length + digest.length === 0) return []
    const reason = again.has(user) ? reasons.repeatedName : null
    const set = draft('setUser', user.userid, userParts(user, user, methods, digest), reason)
    if (before !== undefined || names === undefined) return [work(user, [set])]
    const own = [secret('password', names.password), ...digest, presenceGroup]
    const add = draft('addUser', user.userid, userParts(user, user, methodsThatDiffer(user), own), reason)
    return [work(user, [add, set])]
  })
}

const secret = (name: string, of: string): Part => ok({ name, children: placeholder(of) })

/** The one that every cluster has; CUCM's window has it for a new user, too. */
const presenceGroup: Part = ok({ name: 'presenceGroupName', children: 'Standard Presence group' })

export const methodsThatDiffer = (user: Record<Method, boolean>, found?: Record<Method, boolean>): Method[] =>
  settingNames<Method>(methodFields).filter((method) => found === undefined || found[method] !== user[method])

/** The methods of a user as they are in `values`, behind what else it gets. */
export const userParts = (
  { userid }: Pick<ApplicationUser, 'userid'>,
  values: Record<Method, boolean>,
  methods: readonly Method[],
  others: readonly Part[] = [],
): Part[] => [
  settingElement(applicationUserFields.userid, userid),
  ...others,
  ...methods.map((method) => settingElement(methodFields[method], values[method])),
]
