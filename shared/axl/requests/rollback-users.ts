import { applicationUserFields, sipRealmFields } from '../../catalogue/user-fields'
import type { ApplicationUser, AsFound, SipRealm } from '../../plan/project'
import { methodsThatDiffer, userParts, usersFound } from './apply-users'
import { settingElement } from './elements'
import { reasons } from './reasons'
import { draft, type Draft, type Work } from './request'

/**
 * S2-7: the methods as they were found. One that this run added goes, if it did: the run knows, and never takes away one
 * that was there. What a user answered with before nobody can read.
 */
export const putUsersBack = (works: readonly Work<ApplicationUser>[], asFound: AsFound | null): Draft[] => {
  const found = usersFound(asFound)
  return works.flatMap(({ subject, drafts, reason }) => {
    const { userid } = subject
    const before = found.get(userid)
    const byHand = reason === null ? null : reasons.doneByHand
    if (before === undefined) {
      const away = draft('removeUser', userid, [settingElement(applicationUserFields.userid, userid)], byHand)
      return [away, draft('setUser', userid, [], reasons.methodsNotKnown)]
    }
    const methods = methodsThatDiffer(subject, before)
    return [
      ...(methods.length === 0 ? [] : [draft('setUser', userid, userParts(subject, before, methods), byHand)]),
      ...(drafts.some(setsDigest) ? [draft('setUser', userid, [], reasons.digestNotKnown)] : []),
    ]
  })
}

const setsDigest = ({ children }: Draft): boolean => children.some(({ name }) => name === 'digestCredentials')

/** S2-6: those that were added. One that was there before stays. */
export const removeRealms = (works: readonly Work<SipRealm>[]): Draft[] =>
  works
    .filter(({ reason }) => reason !== reasons.realmThere)
    .map(({ subject, reason }) =>
      draft(
        'removeRealm',
        subject.realm,
        [settingElement(sipRealmFields.realm, subject.realm)],
        reason === null ? null : reasons.doneByHand,
      ),
    )
