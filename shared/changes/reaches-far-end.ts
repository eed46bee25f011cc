import type { ProfileFound, ProfileSettings } from '../plan/project'
import type { ProfileSetting } from './profile-changes'

/** Settings of how the two meet. */
const ofConnection: readonly ProfileSetting[] = [
  'securityMode',
  'incomingTransport',
  'outgoingTransport',
  'incomingPort',
]
/** Settings that the far end has to follow. */
const felt: readonly ProfileSetting[] = [...ofConnection, 'digestAuthentication']

export const isOfFarEnd = (setting: ProfileSetting): boolean => felt.includes(setting)

/** True where the far end has to change over with CUCM, or where nobody knows what it was before. */
export const reachesFarEnd = (before: ProfileFound | null | undefined, after: ProfileSettings): boolean =>
  !before || felt.some((setting) => before[setting] !== after[setting])

/** True where the two meet in another way than before, whoever is asked who he is. */
export const reachesConnection = (before: ProfileFound, after: ProfileSettings): boolean =>
  ofConnection.some((setting) => before[setting] !== after[setting])
