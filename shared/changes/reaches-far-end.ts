import type { ProfileFound, ProfileSettings } from '../plan/project'
import type { ProfileSetting } from './profile-changes'

/** Settings that the far end has to follow. */
const felt: readonly ProfileSetting[] = [
  'securityMode',
  'incomingTransport',
  'outgoingTransport',
  'incomingPort',
  'digestAuthentication',
]

/** True where the far end has to change over with CUCM, or where nobody knows what it was before. */
export const reachesFarEnd = (before: ProfileFound | null | undefined, after: ProfileSettings): boolean =>
  !before || felt.some((setting) => before[setting] !== after[setting])
