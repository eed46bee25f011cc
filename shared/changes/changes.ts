import type { ProfileSettings } from '../catalogue/profile-fields'
import type { H323Change, TrunkChange } from './device-changes'
import type { ProfileChange } from './profile-changes'

/** The plan against what was found; one entry for each profile, trunk and H.323 device, in the order of the file. */
export interface Changes {
  /** False where nothing was taken down before: then what is set is known, but not what it was. */
  knownBefore: boolean
  profiles: ProfileChange[]
  removed: ProfileSettings[]
  trunks: TrunkChange[]
  h323Devices: H323Change[]
}

/** A profile whose change its trunks feel once it is applied: updated, and in use (step 4). */
export const feltByTrunks = (change: ProfileChange): boolean =>
  (change.kind === 'updated' || change.kind === 'unknown') && change.trunks.length > 0
