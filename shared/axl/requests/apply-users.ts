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
import { realmPlaceholders } from './placeholders'
import { reasons } from './reasons'
import { repeated } from './repeated'
import { draft, work, type Work } from './request'

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

type UserFound = NonNullable<AsFound['applicationUsers']>[number]

/** By user, the methods that were allowed. */
export const usersFound = (asFound: AsFound | null): Map<string, UserFound> =>
  new Map((asFound?.applicationUsers ?? []).map((user) => [user.userid, user]))

/** S2-7: the methods that differ, or all where nobody read them. Its credentials are its own. */
export function allowMethods(users: readonly ApplicationUser[], asFound: AsFound | null): Work<ApplicationUser>[] {
  const again = repeated(users, ({ userid }) => userid)
  const found = usersFound(asFound)
  return users.flatMap((user) => {
    const methods = methodsThatDiffer(user, found.get(user.userid))
    if (methods.length === 0) return []
    const reason = again.has(user) ? reasons.repeatedName : null
    return [work(user, [draft('allowMethods', user.userid, userParts(user, user, methods), reason)])]
  })
}

export const methodsThatDiffer = (user: Record<Method, boolean>, found?: Record<Method, boolean>): Method[] =>
  settingNames<Method>(methodFields).filter((method) => found === undefined || found[method] !== user[method])

/** The methods of a user as they are in `values`. */
export const userParts = (
  { userid }: Pick<ApplicationUser, 'userid'>,
  values: Record<Method, boolean>,
  methods: readonly Method[],
) => [
  settingElement(applicationUserFields.userid, userid),
  ...methods.map((method) => settingElement(methodFields[method], values[method])),
]
