import {
  applicationUserFields,
  methodFields,
  sipRealmFields,
  type ApplicationUser,
  type Method,
  type SipRealm,
} from '../../catalogue/user-fields'
import { settingNames } from '../../plan/setting-change'
import { ok } from '../../result'
import { placeholder } from '../xml'
import { settingElement } from './elements'
import { realmPlaceholders } from './placeholders'
import { reasons } from './reasons'
import { repeated } from './repeated'
import { draft, work, type Work } from './request'

/** S2-6: its password is a placeholder, filled in when the file is sent. */
export function addRealms(realms: readonly SipRealm[]): Work<SipRealm>[] {
  const again = repeated(realms, ({ realm }) => realm)
  const placeholders = realmPlaceholders(realms)
  return realms.map((realm) => {
    const credentials = { name: 'digestCredentials', children: placeholder(placeholders.get(realm.id) ?? '') }
    const parts = [
      settingElement(sipRealmFields.realm, realm.realm),
      settingElement(sipRealmFields.userid, realm.userid),
      ok(credentials),
    ]
    return work(realm, [draft('addRealm', realm.realm, parts, again.has(realm) ? reasons.repeatedName : null)])
  })
}

/** S2-7: the methods and nothing else. The user is on the cluster, and its credentials are its own. */
export function allowMethods(users: readonly ApplicationUser[]): Work<ApplicationUser>[] {
  const again = repeated(users, ({ userid }) => userid)
  return users.map((user) => {
    const flags = settingNames<Method>(methodFields).map((method) => settingElement(methodFields[method], user[method]))
    const parts = [settingElement(applicationUserFields.userid, user.userid), ...flags]
    return work(user, [draft('allowMethods', user.userid, parts, again.has(user) ? reasons.repeatedName : null)])
  })
}
