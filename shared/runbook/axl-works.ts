import { h323Works, trunkWorks } from '../axl/requests/apply-devices'
import { profilesOnCluster, type AppliedProfiles } from '../axl/requests/apply-profiles'
import { addRealms, setUsers } from '../axl/requests/apply-users'
import type { NamesTaken } from '../axl/requests/names-in-turn'
import { isSent, type Work } from '../axl/requests/request'
import { feltByTrunks } from '../changes/changes'
import type { H323Change, TrunkChange } from '../changes/device-changes'
import type { ProfileChange } from '../changes/profile-changes'
import type { EvaluatedPlan } from '../evaluation/evaluated-plan'
import { digestUse, realmsInUse, usersInUse } from '../plan/digest-use'
import type { ApplicationUser, SipRealm } from '../plan/project'
import type { Unit, Units } from './unit'

/** All that is sent to put the plan on the cluster, object by object, and what is done by hand instead. */
export interface AxlWorks {
  prepared: AppliedProfiles
  /** By unit, the profiles that change in it. */
  late: ReadonlyMap<Unit, AppliedProfiles>
  realms: Work<SipRealm>[]
  users: Work<ApplicationUser>[]
  trunks: ReadonlyMap<TrunkChange, Work<TrunkChange>>
  h323Devices: ReadonlyMap<H323Change, Work<H323Change>>
  /** Ids of the profiles that are on the cluster as planned then, and the names that it has. */
  ready: ReadonlySet<string>
  taken: NamesTaken
}

export function axlWorks({ project, changes, index }: EvaluatedPlan, { inOrder }: Units): AxlWorks {
  const { apply, ready, taken } = profilesOnCluster(project, changes)
  const later = new Set(inOrder.flatMap(({ profiles }) => profiles))
  const first = apply(changes.profiles.filter((change) => !later.has(change)))
  const late = new Map(inOrder.map((unit) => [unit, apply(unit.profiles)]))
  const applied = [...late.values()].flatMap(({ updates }) => updates).filter(isAppliedForAll)
  const { sipRealms, applicationUsers, asFound } = project
  const digest = digestUse(index)
  return {
    ...{ prepared: first, late, ready, taken },
    realms: addRealms(realmsInUse(sipRealms, digest), asFound),
    users: setUsers(usersInUse(applicationUsers, digest), asFound, digest.newForUsers),
    trunks: trunkWorks(changes, ready, new Set(applied.map(({ subject }) => subject.profile.id))),
    h323Devices: h323Works(changes),
  }
}

/** S4-1: Apply Config on the profile reaches every trunk that has it. */
export const isAppliedForAll = (update: Work<ProfileChange>): boolean => isSent(update) && feltByTrunks(update.subject)
