import { sipRealmFields } from '../../catalogue/user-fields'
import type { Changes } from '../../changes/changes'
import type { ProfileChange } from '../../changes/profile-changes'
import type { ApplicationUser, Project, SipRealm } from '../../plan/project'
import { applyPlan } from './apply'
import { isUpdate, nameFound } from './apply-profiles'
import { applyProfileDrafts } from './device-work'
import { settingElement } from './elements'
import { reasons } from './reasons'
import { draft, isSent, listOf, type Draft, type RequestList, type Work } from './request'
import { namesNow, putH323Back, putTrunkBack } from './rollback-devices'
import { putProfilesBack, removeAddedProfiles } from './rollback-profiles'

/**
 * The requests that take the plan off again: what `applyRequests` sends is put back to what was found, in an order that
 * AXL takes. What a person did, or of which nobody knows how it was, is put back by hand.
 */
export function rollbackRequests(project: Project, changes: Changes): RequestList {
  const applied = applyPlan(project, changes)
  const { done, blocked, withheld } = putProfilesBack(applied.profiles)
  const names = namesNow(applied.profiles.updates, new Set(done.map(({ subject }) => subject)))
  const trunks = applied.trunks.map((whole) => putTrunkBack(whole, names))
  const restarted = new Set(trunks.filter(isSent).map(({ subject }) => subject.device.id))
  const { removals, afterwards } = removeAddedProfiles(applied.profiles, blocked, restarted)
  const updates = [...done, ...withheld, ...afterwards]
  const works = [...updates, ...removals, ...trunks, ...applied.h323Devices.map(putH323Back)]
  return listOf([
    ...works.flatMap(({ drafts }) => drafts),
    ...synchronizeBack(updates, restarted),
    ...applied.users.map(methodsByHand),
    ...applied.realms.map(removeRealm),
  ])
}

/** Step 4 on the way back. A trunk that returns to a profile is restarted for itself. */
const synchronizeBack = (updates: readonly Work<ProfileChange>[], restarted: ReadonlySet<string>): Draft[] =>
  updates
    .filter(({ subject }) => isUpdate(subject))
    .flatMap((update) => {
      const reason = isSent(update) ? null : reasons.putBackByHand
      return applyProfileDrafts(nameFound(update.subject), update.subject, restarted, reason)
    })

const methodsByHand = ({ subject }: Work<ApplicationUser>): Draft =>
  draft('allowMethods', subject.userid, [], reasons.methodsNotKnown)

const removeRealm = ({ subject, reason }: Work<SipRealm>): Draft =>
  draft(
    'removeRealm',
    subject.realm,
    [settingElement(sipRealmFields.realm, subject.realm)],
    reason === null ? null : reasons.doneByHand,
  )
