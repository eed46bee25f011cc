import type { TrunkChange } from '../changes/device-changes'
import type { ProfileSetting } from '../changes/profile-changes'
import { code, say, type Inline } from '../document/inline'
import type { ProfileFound, ProfileSettings } from '../plan/project'
import { isTls } from '../plan/transports'
import type { ChecklistPlan } from './context'

/** Settings that the far end has to follow. */
const felt: readonly ProfileSetting[] = [
  'securityMode',
  'incomingTransport',
  'outgoingTransport',
  'incomingPort',
  'digestAuthentication',
]

/** True where somebody has to tell the far end when; a gateway that the window configures has its line in step 1. */
export const changesFarEnd = (
  { device, profile, found }: TrunkChange,
  { foundProfiles, files }: Pick<ChecklistPlan, 'foundProfiles' | 'files'>,
): boolean =>
  profile !== null &&
  !files.overHere.has(device.id) &&
  reachesFarEnd(foundProfiles.get(found?.securityProfileName ?? ''), profile)

/** True where the far end has to change over with CUCM, or where nobody knows what it was before. */
export const reachesFarEnd = (before: ProfileFound | null | undefined, after: ProfileSettings): boolean =>
  !before || felt.some((setting) => before[setting] !== after[setting])

/** How the far end has to call CUCM from now on. */
export const callsFromNowOn = (profile: ProfileSettings): Inline =>
  say`It calls CUCM on port ${code(String(profile.incomingPort))} over ${isTls(profile) ? 'TLS' : 'TCP or UDP'}, and takes ${profile.outgoingTransport}.${profile.digestAuthentication ? ' It answers the digest challenge of CUCM.' : ''}`
