import { feltByTrunks, type Changes } from '../../changes/changes'
import type { H323Change, TrunkChange } from '../../changes/device-changes'
import type { ApplicationUser, Project, SipRealm } from '../../plan/project'
import { applyH323Devices, applyTrunks } from './apply-devices'
import { applyProfiles, type AppliedProfiles } from './apply-profiles'
import { addRealms, allowMethods } from './apply-users'
import { applyProfileDrafts } from './device-work'
import { reasons } from './reasons'
import { isSent, listOf, type Draft, type RequestList, type Work } from './request'

/** All that the bundle does, with what it leaves to be done by hand. */
export interface Applied {
  profiles: AppliedProfiles
  realms: Work<SipRealm>[]
  users: Work<ApplicationUser>[]
  trunks: Work<TrunkChange>[]
  h323Devices: Work<H323Change>[]
}

export function applyPlan(project: Project, changes: Changes): Applied {
  const profiles = applyProfiles(project, changes)
  return {
    profiles,
    realms: addRealms(project.sipRealms),
    users: allowMethods(project.applicationUsers),
    trunks: applyTrunks(changes, profiles.ready),
    h323Devices: applyH323Devices(changes),
  }
}

/** The requests that put the plan on the cluster, one object each, in the order of use; and what AXL cannot do. */
export function applyRequests(project: Project, changes: Changes): RequestList {
  const applied = applyPlan(project, changes)
  const { profiles, realms, users, trunks, h323Devices } = applied
  const works = [...profiles.updates, ...profiles.adds, ...realms, ...users, ...trunks, ...h323Devices]
  return listOf([...works.flatMap(({ drafts }) => drafts), ...synchronize(changes, applied)])
}

/** Step 4: each profile whose change its trunks feel, unless all of them are restarted for a reason of their own. */
function synchronize(changes: Changes, { profiles, trunks }: Applied): Draft[] {
  const restarted = new Set(trunks.filter(isSent).map(({ subject }) => subject.device.id))
  return changes.profiles
    .filter(feltByTrunks)
    .flatMap((change) =>
      applyProfileDrafts(
        change.profile.name,
        change,
        restarted,
        profiles.ready.has(change.profile.id) ? null : reasons.updateByHand,
      ),
    )
}
