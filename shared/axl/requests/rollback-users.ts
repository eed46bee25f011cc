import { sipRealmFields } from '../../catalogue/user-fields'
import type { ApplicationUser, AsFound, SipRealm } from '../../plan/project'
import { methodsThatDiffer, userParts, usersFound } from './apply-users'
import { settingElement } from './elements'
import { reasons } from './reasons'
import { draft, type Draft, type Work } from './request'

/** S2-7: the methods as they were found. */
export const putMethodsBack = (works: readonly Work<ApplicationUser>[], asFound: AsFound | null): Draft[] => {
  const found = usersFound(asFound)
  return works.map(({ subject, reason }) => {
    const before = found.get(subject.userid)
    if (before === undefined) return draft('allowMethods', subject.userid, [], reasons.methodsNotKnown)
    const parts = userParts(subject, before, methodsThatDiffer(subject, before))
    return draft('allowMethods', subject.userid, parts, reason === null ? null : reasons.doneByHand)
  })
}

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
