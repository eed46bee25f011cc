import { reachesOutside } from '../changes/changes'
import type { TrunkChange } from '../changes/device-changes'
import { reachesFarEnd } from '../changes/reaches-far-end'
import { code, say, type Inline } from '../document/inline'
import type { ProfileFound, ProfileSettings } from '../plan/project'
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

type Who = 'It' | 'Each'

/** Far ends of so many trunks. */
export const whoOf = (trunks: readonly unknown[]): Who => (trunks.length > 1 ? 'Each' : 'It')

/** How the far end has to call CUCM from now on. */
export const callsFromNowOn = (
  profile: ProfileSettings,
  who: Who = 'It',
  found: ProfileFound | null | undefined = null,
): Inline =>
  say`${who} calls CUCM on port ${code(String(profile.incomingPort))} over ${isTls(profile) ? 'TLS' : 'TCP or UDP'}, and takes ${profile.outgoingTransport}.${challenge(found?.digestAuthentication, profile.digestAuthentication, who)}`

/** PF-11: where CUCM asks, they answer; where it did and no longer does, that is said. */
const challenge = (before: boolean | null | undefined, after: boolean | null | undefined, who: Who): string => {
  if (after === true) return ` ${who} answers the digest challenge of CUCM.`
  return before === true && after === false ? ` CUCM no longer challenges ${who === 'It' ? 'it' : 'them'}.` : ''
}

/** True where the far end is told with its trunk, in step 3; one whose profile is applied for all its trunks is told with that. */
export const isToldWithTrunk = (change: TrunkChange, plan: ChecklistPlan): boolean =>
  change.settings.some(({ field }) => field.step === 3) &&
  !plan.synchronizedTrunks.has(change.device.id) &&
  changesFarEnd(change, plan)

/** Ids of the profiles whose far ends are told in step 4; a gateway that the window takes over has its own lines. */
export const followedProfiles = (plan: ChecklistPlan): ReadonlySet<string> =>
  new Set([
    ...plan.changes.trunks.filter((change) => changesFarEnd(change, plan)).flatMap(({ profile }) => profile?.id ?? []),
    ...plan.changes.profiles.filter(reachesOutside).map(({ profile }) => profile.id),
  ])

/** How the far end called CUCM before the window, where that was read. */
export function callsAsBefore(
  found: ProfileFound | null | undefined,
  after: ProfileSettings | null,
  who: Who = 'It',
): Inline {
  const { incomingPort = null, incomingTransport = null, outgoingTransport = null } = found ?? {}
  if (incomingPort === null || incomingTransport === null || outgoingTransport === null)
    return say`${who} calls CUCM, and is called, as was written down before the window.`
  const transport = isTls({ incomingTransport }) ? 'TLS' : 'TCP or UDP'
  return say`${who} calls CUCM on port ${code(String(incomingPort))} over ${transport} again, and takes ${outgoingTransport}.${challenge(after?.digestAuthentication, found?.digestAuthentication, who)}`
}
