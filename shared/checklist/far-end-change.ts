import type { TrunkChange } from '../changes/device-changes'
import { reachesFarEnd } from '../changes/reaches-far-end'
import { code, say, type Inline } from '../document/inline'
import type { ProfileSettings } from '../plan/project'
import { isTls } from '../plan/transports'
import type { ChecklistPlan } from './context'

/** True where somebody has to tell the far end when; a gateway that the window configures has its line in step 1. */
export const changesFarEnd = (
  { device, profile, found }: TrunkChange,
  { foundProfiles, files }: Pick<ChecklistPlan, 'foundProfiles' | 'files'>,
): boolean =>
  profile !== null &&
  !files.overHere.has(device.id) &&
  reachesFarEnd(foundProfiles.get(found?.securityProfileName ?? ''), profile)

/** How the far end has to call CUCM from now on. */
export const callsFromNowOn = (profile: ProfileSettings, who: 'It' | 'Each' = 'It'): Inline =>
  say`${who} calls CUCM on port ${code(String(profile.incomingPort))} over ${isTls(profile) ? 'TLS' : 'TCP or UDP'}, and takes ${profile.outgoingTransport}.${profile.digestAuthentication ? ` ${who} answers the digest challenge of CUCM.` : ''}`
