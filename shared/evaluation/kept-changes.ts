import { removedProfiles, profileChange, type ProfileChange } from '../changes/profile-changes'
import type { Changes } from '../changes/changes'
import { h323Change, trunkChange, type H323Change, type TrunkChange } from '../changes/device-changes'
import type { H323Device, SipTrunk, SipTrunkSecurityProfile } from '../plan/project'
import { keptOfNone, renew, type Kept } from './keep-values'
import type { PlanIndex } from '../plan/plan-index'
import { touchedByPast, touchedProfileChanges, touchedTrunkChanges } from './touched-objects'

/** The changes of a plan, beside the objects that change. */
export interface KeptChanges {
  profiles: Kept<SipTrunkSecurityProfile, ProfileChange>
  trunks: Kept<SipTrunk, TrunkChange>
  h323: Kept<H323Device, H323Change>
}

export const noChanges: KeptChanges = { profiles: keptOfNone, trunks: keptOfNone, h323: keptOfNone }

export const renewChanges = (was: KeptChanges, before: PlanIndex, after: PlanIndex): KeptChanges => ({
  profiles: renew(
    was.profiles,
    after.project.profiles,
    (profile) => profileChange(profile, after),
    touchedProfileChanges(before, after),
  ).kept,
  trunks: renew(
    was.trunks,
    after.project.sipTrunks,
    (trunk) => trunkChange(trunk, after),
    touchedTrunkChanges(before, after),
  ).kept,
  h323: renew(was.h323, after.project.h323Devices, (device) => h323Change(device, after), touchedByPast(before, after))
    .kept,
})

/** The plan against what was found. */
export const changesFrom = ({ profiles, trunks, h323 }: KeptChanges, index: PlanIndex): Changes => ({
  knownBefore: index.project.asFound !== null,
  profiles: profiles.values,
  removed: removedProfiles(index),
  trunks: trunks.values,
  h323Devices: h323.values,
})
