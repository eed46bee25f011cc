import type { ProfileSettings } from '../catalogue/profile-fields'
import type { Project } from '../plan/project'
import type { PlanIndex } from '../plan/plan-index'
import { h323Change, trunkChange, type H323Change, type TrunkChange } from './device-changes'
import { profileChange, removedProfiles, type ProfileChange } from './profile-changes'

/** The plan against what was found; one entry for each profile, trunk and H.323 device, in the order of the file. */
export interface Changes {
  /** False where nothing was taken down before: then what is set is known, but not what it was. */
  knownBefore: boolean
  profiles: ProfileChange[]
  removed: ProfileSettings[]
  trunks: TrunkChange[]
  h323Devices: H323Change[]
}

export function changesOf(project: Project, plan: PlanIndex): Changes {
  return {
    knownBefore: project.asFound !== null,
    profiles: project.profiles.map((profile) => profileChange(profile, plan)),
    removed: removedProfiles(project),
    trunks: project.sipTrunks.map((trunk) => trunkChange(trunk, plan)),
    h323Devices: project.h323Devices.map((device) => h323Change(device, plan)),
  }
}

/** A profile whose change its trunks feel once it is applied: updated, and in use (step 4). */
export const feltByTrunks = (change: ProfileChange): boolean =>
  (change.kind === 'updated' || change.kind === 'unknown') && change.trunks.length > 0
