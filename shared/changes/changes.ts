import type { ProfileFound } from '../catalogue/as-found-fields'
import { named } from '../text/words'
import type { H323Change, TrunkChange } from './device-changes'
import { isUpdate, type ProfileChange } from './profile-changes'
import { reachesFarEnd } from './reaches-far-end'

/** The plan against what was found; one entry for each profile, trunk and H.323 device, in the order of the file. */
export interface Changes {
  /** False where nothing was taken down before: then what is set is known, but not what it was. */
  knownBefore: boolean
  profiles: ProfileChange[]
  removed: ProfileFound[]
  trunks: TrunkChange[]
  h323Devices: H323Change[]
}

/** What the trunks that feel a change are called (SP-5); those that the plan does not have are told as such. */
export const feelingTrunks = ({ trunks, outside }: Pick<ProfileChange, 'trunks' | 'outside'>): string[] => [
  ...trunks.map(({ name }) => name),
  ...outside.map((name) => `${named(name)} (outside the plan)`),
]

/** A profile whose change its trunks feel once it is applied: updated, and in use (step 4). */
export const feltByTrunks = (change: ProfileChange): boolean =>
  isUpdate(change) && change.trunks.length + change.outside.length > 0

/** Far ends of trunks outside the plan have to change over with the profile. */
export const reachesOutside = (change: ProfileChange): boolean =>
  feltByTrunks(change) && change.outside.length > 0 && reachesFarEnd(change.found, change.profile)
